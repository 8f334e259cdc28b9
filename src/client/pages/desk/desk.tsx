import { createMemo, createSignal, Show } from 'solid-js'
import { desk } from '../../language/desk.ts'
import { ChosenDay } from './chosen-day.tsx'
import type { DoctorToday } from './desk-day.ts'
import { DoctorsToday } from './doctors-today.tsx'
import { TicketDialog } from './ticket-dialog.tsx'
import type { Ticket } from './ticket-paper.tsx'
import { WalkIn } from './walk-in.tsx'

/** DESK-1: all doctors of today, and one of them with the line. */
export function Desk(props: { doctors: readonly DoctorToday[]; renew: () => void }) {
  // Whoever is shown first stays, whatever the next answer says of them.
  const first = props.doctors.find(({ isOpen }) => isOpen) ?? props.doctors[0]
  const [chosen, choose] = createSignal(first?.id ?? '')
  const [ticket, setTicket] = createSignal<Ticket | null>(null)
  const doctor = createMemo(() => props.doctors.find(({ id }) => id === chosen()) ?? props.doctors[0])
  /** Another day is another room: at midnight the line starts anew. */
  const key = () => doctor()?.key
  return (
    <div class="desk">
      <h1 class="visually-hidden">{desk().title}</h1>
      <DoctorsToday doctors={props.doctors} chosen={doctor()?.id ?? ''} onChoose={choose} />
      <div class="desk-main">
        <Show when={doctor()} fallback={<p class="card empty">{desk().noDoctors}</p>}>
          {(doctor) => (
            <WalkIn
              doctors={props.doctors}
              doctor={doctor()}
              onChoose={choose}
              onGiven={props.renew}
              onPrint={setTicket}
            />
          )}
        </Show>
        <Show keyed when={key()}>
          <ChosenDay doctorId={doctor()?.id ?? ''} onPrint={setTicket} />
        </Show>
      </div>
      <TicketDialog ticket={ticket()} onClose={() => setTicket(null)} />
    </div>
  )
}
