import { Show } from 'solid-js'
import { livePath } from '../../../../protocol/paths.ts'
import type { Closed, PublicView } from '../../../../queue/views/view.ts'
import { ending } from '../../../language/ending.ts'
import { waitingRoom } from '../../../language/waiting-room.ts'
import { AnotherTime } from '../another-time.tsx'
import { createHandedTo } from './create-handed-to.ts'
import type { Appointment } from './create-second-chance.ts'
import { endingInWords } from './ending-in-words.ts'
import { MissedPanel } from './missed-panel.tsx'
import { PrescriptionReady } from './prescription-ready.tsx'

/** How it ended, and the next step; LATE-2: the second chance, where a turn was missed. */
export function ClosedPanel(props: {
  stage: Closed
  appointment: Appointment
  token: number
  view: PublicView
  now: number
}) {
  const words = () => endingInWords(props.stage, props.view)
  const isInterrupted = () => props.stage === 'interrupted'
  const handedTo = createHandedTo(props.appointment, () => props.stage)
  const offersAnother = () => isInterrupted() || (props.stage === 'cancelled' && props.view.isCancelled)
  const isMissed = () => props.stage === 'no_show'
  return (
    <section class={`turn ${isMissed() ? 'missed' : 'over'}`} aria-label={ending().label}>
      <Show
        when={isMissed()}
        fallback={
          <>
            <h2 class="display" tabindex="-1">
              {handedTo() ? ending().handedOver : words().says}
            </h2>
            <p>{handedTo() ? ending().afterHandedOver : words().more}</p>
            <Show when={handedTo()}>
              {(id) => (
                <a class="button big" href={livePath(id())}>
                  {ending().toOther}
                </a>
              )}
            </Show>
            <Show when={props.stage === 'completed'}>
              <PrescriptionReady appointmentId={props.appointment.appointmentId} />
            </Show>
            <Show
              when={offersAnother() && handedTo() === null}
              fallback={
                <a class="button" classList={{ big: handedTo() === null }} href="/appointments">
                  {waitingRoom().page.appointments}
                </a>
              }
            >
              <AnotherTime
                appointment={props.appointment}
                isHeld={isInterrupted()}
                isDayCancelled={props.view.isCancelled}
              />
            </Show>
          </>
        }
      >
        <MissedPanel appointment={props.appointment} token={props.token} view={props.view} now={props.now} />
      </Show>
    </section>
  )
}
