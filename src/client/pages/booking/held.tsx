import { A } from '@solidjs/router'
import { booking } from '../../language/booking.ts'

/** BOOK-14: the place that the patient has on this day already, in place of a form that would be refused. */
export function Held(props: { appointmentId: string; token: number }) {
  const id = () => encodeURIComponent(props.appointmentId)
  return (
    <section class="stack tight held">
      <h3>{booking().held.heading(props.token)}</h3>
      <p class="small">{booking().held.text}</p>
      <div class="row">
        <a class="button primary" href={`/live/${id()}`} rel="external">
          {booking().held.open}
        </a>
        <A class="button quiet" href={`/booked/${id()}`}>
          {booking().held.details}
        </A>
      </div>
    </section>
  )
}
