import type { JSX } from 'solid-js'
import { day } from '../../language/day.ts'
import { home } from '../../language/home.ts'
import type { Appointment } from '../appointments/appointment.ts'

/** The ticket and what it is for; one big way to the waiting room. */
export function NextCard(props: {
  appointment: Appointment
  token: number
  tone: '' | 'turn' | 'missed'
  when: string
  aside?: JSX.Element
  children: JSX.Element
}) {
  return (
    <article class={`card next ${props.tone}`}>
      <div class="ticket">
        <span class="eyebrow">{home().token}</span>
        <span class="number">{props.token}</span>
        <span class="tear" />
        <span class="small">{day().modes[props.appointment.mode]}</span>
      </div>
      <div class="next-body">
        <div class="next-top small">
          <p class="row spread">
            {props.when}
            {props.aside}
          </p>
          <p>
            <strong>{props.appointment.doctor.name}</strong>
          </p>
        </div>
        {props.children}
      </div>
      <a
        class="button primary big"
        rel="external"
        href={`/live/${encodeURIComponent(props.appointment.appointmentId)}`}
      >
        {home().open}
      </a>
    </article>
  )
}
