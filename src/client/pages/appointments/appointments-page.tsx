import { A } from '@solidjs/router'
import { useQuery } from '@tanstack/solid-query'
import { createSignal, For, Show } from 'solid-js'
import { queries } from '../../api/queries.ts'
import { Gate } from '../../components/gate.tsx'
import { Loaded } from '../../components/loaded.tsx'
import { type Appointment, isUpcoming } from './appointment.ts'
import { AppointmentCard } from './appointment-card.tsx'
import { CancelDialog } from './cancel-dialog.tsx'

export default function AppointmentsPage() {
  return (
    <Gate to="patient">
      <Appointments />
    </Gate>
  )
}

function Appointments() {
  const mine = useQuery(() => ({ ...queries.mine(), refetchInterval: 30_000 }))
  const [toCancel, setToCancel] = createSignal<Appointment | null>(null)
  return (
    <div class="stack">
      <h1>My appointments</h1>
      <Loaded query={mine} says="Loading your appointments" rows={3}>
        {(list) => (
          <>
            <section class="stack" aria-label="Upcoming">
              <h2 class="eyebrow">Upcoming</h2>
              <For
                each={list().filter(isUpcoming).reverse()}
                fallback={
                  <div class="card stack empty">
                    <p>Nothing is coming up.</p>
                    <div>
                      <A class="button primary" href="/">
                        Find a doctor
                      </A>
                    </div>
                  </div>
                }
              >
                {(appointment) => (
                  <AppointmentCard appointment={appointment} onCancel={() => setToCancel(appointment)} />
                )}
              </For>
            </section>
            <Show when={list().some((each) => !isUpcoming(each))}>
              <section class="stack" aria-label="Past">
                <h2 class="eyebrow">Past</h2>
                <For each={list().filter((each) => !isUpcoming(each))}>
                  {(appointment) => <AppointmentCard appointment={appointment} />}
                </For>
              </section>
            </Show>
          </>
        )}
      </Loaded>
      <CancelDialog appointment={toCancel()} onClose={() => setToCancel(null)} />
    </div>
  )
}
