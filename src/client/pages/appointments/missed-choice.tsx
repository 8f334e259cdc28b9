import { appointments as words } from '../../language/appointments.ts'

/**
 * LATE-2: what happened, and where a new token can be taken. That is the waiting room, which knows at any moment what it
 * would mean (LATE-8) and whether there is one at all (LATE-3).
 */
export function MissedChoice(props: { appointmentId: string }) {
  return (
    <>
      <p>
        <strong>{words().missed.says}</strong>
      </p>
      <p class="small">{words().missed.offer}</p>
      <div class="row">
        <a class="button primary" rel="external" href={`/live/${encodeURIComponent(props.appointmentId)}`}>
          {words().open}
        </a>
      </div>
    </>
  )
}
