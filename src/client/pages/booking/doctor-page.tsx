import { A, useParams } from '@solidjs/router'
import { useQuery } from '@tanstack/solid-query'
import { Show } from 'solid-js'
import { queries } from '../../api/queries.ts'
import { Loaded } from '../../components/loaded.tsx'
import { day } from '../../language/day.ts'
import { statusInWords, TONES, waitingInWords } from '../find/doctor.ts'
import { Monogram } from '../find/monogram.tsx'
import { BookingForm } from './booking-form.tsx'

export default function DoctorPage() {
  const params = useParams<{ doctorId: string }>()
  const doctors = useQuery(() => queries.doctors())
  return (
    <div class="stack">
      <A class="back small" href="/">
        ← All doctors
      </A>
      <Loaded query={doctors} says="Loading the doctor" rows={3}>
        {(list) => (
          <Show
            keyed
            when={list().find(({ id }) => id === params.doctorId)}
            fallback={
              <section class="card stack empty">
                <h1>No such doctor</h1>
                <p class="soft">Perhaps the link is old. All doctors of the clinic are in the list.</p>
              </section>
            }
          >
            {(doctor) => (
              <>
                <header class="doctor-head">
                  <Monogram name={doctor.name} />
                  <div class="stack tight">
                    <h1>{doctor.name}</h1>
                    <p class="soft">{doctor.specialization}</p>
                  </div>
                </header>
                <p>{doctor.about}</p>
                <ul class="facts small">
                  <li>
                    <span class={`chip ${TONES[doctor.today.status]}`}>
                      <span class="dot" />
                      {statusInWords(doctor)}
                    </span>
                  </li>
                  <li>{waitingInWords(doctor.today.waiting)} today</li>
                  <li>
                    {doctor.opensAt}–{doctor.closesAt}
                  </li>
                  <li>About {doctor.minutesPerPatient} min each</li>
                  <li>{doctor.modes.map((mode) => day().modes[mode]).join(' or ')}</li>
                </ul>
                <BookingForm doctor={doctor} />
              </>
            )}
          </Show>
        )}
      </Loaded>
    </div>
  )
}
