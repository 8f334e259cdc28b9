import { Show } from 'solid-js'
import type { Closed, PublicView } from '../../../../queue/views/view.ts'
import { waitingRoom } from '../../../language/waiting-room.ts'
import type { Later } from '../later.ts'
import type { Appointment } from './create-second-chance.ts'
import { endingInWords } from './ending-in-words.ts'

/**
 * How it ended, and the next step. LATE-2: the second chance comes with the rest of the page (decision 008); until then,
 * and where it cannot be loaded, there are the appointments, which offer one, too.
 */
export function ClosedPanel(props: {
  stage: Closed
  appointment: Appointment
  token: number
  view: PublicView
  now: number
  later: Later | null
}) {
  const words = () => endingInWords(props.stage)
  const isMissed = () => props.stage === 'no_show'
  return (
    <section class={`turn ${isMissed() ? 'missed' : 'over'}`} aria-label={waitingRoom().ended.label}>
      <h2 class="display" tabindex="-1">
        {words().says}
      </h2>
      <Show
        keyed
        when={isMissed() && props.later}
        fallback={
          <>
            <p>{words().more}</p>
            <a class="button big" href="/appointments">
              {waitingRoom().page.appointments}
            </a>
          </>
        }
      >
        {(later) => (
          <later.MissedPanel
            appointment={props.appointment}
            token={props.token}
            view={props.view}
            now={props.now}
          />
        )}
      </Show>
    </section>
  )
}
