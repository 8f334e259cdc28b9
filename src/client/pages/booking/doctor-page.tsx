import { A } from '@solidjs/router'
import { useQuery } from '@tanstack/solid-query'
import { Show } from 'solid-js'
import { queries } from '../../api/queries.ts'
import { createPart } from '../../components/create-part.ts'
import { createTitle } from '../../components/create-title.ts'
import { Loaded } from '../../components/loaded.tsx'
import { booking } from '../../language/booking.ts'
import { Monogram } from '../find/monogram.tsx'
import { BookingForm } from './booking-form.tsx'
import { DoctorFacts } from './doctor-facts.tsx'

export default function DoctorPage() {
  const doctorId = createPart('doctorId')
  return (
    <div class="stack doctor-page">
      <A class="back small" href="/">
        <span aria-hidden="true">←</span> {booking().page.back}
      </A>
      <Show keyed when={doctorId()}>
        {(id) => <OneDoctor doctorId={id} />}
      </Show>
    </div>
  )
}

/** Looked at again and again, the doctor is another object, and the form still the same. */
function OneDoctor(props: { doctorId: string }) {
  const doctors = useQuery(() => ({ ...queries.doctors(), refetchInterval: 30_000 }))
  const doctor = () => (doctors.isPending ? undefined : doctors.data?.find(({ id }) => id === props.doctorId))
  createTitle(() => doctor()?.name)
  return (
    <Loaded query={doctors} says={booking().page.loading} rows={3}>
      {() => (
        <Show
          when={doctor()}
          fallback={
            <section class="card stack empty">
              <h1>{booking().page.unknown}</h1>
              <p class="soft">{booking().page.afterUnknown}</p>
            </section>
          }
        >
          {(known) => (
            <div class="doctor-and-form">
              <section class="doctor-side">
                <header class="doctor-head">
                  <Monogram name={known().name} />
                  <div class="stack tight">
                    <h1>{known().name}</h1>
                    <p class="soft">{known().specialization}</p>
                    <Show when={known().qualifications}>{(says) => <p class="small">{says()}</p>}</Show>
                  </div>
                </header>
                <DoctorFacts doctor={known()} />
                <p class="about">{known().about}</p>
              </section>
              <BookingForm doctor={known()} />
            </div>
          )}
        </Show>
      )}
    </Loaded>
  )
}
