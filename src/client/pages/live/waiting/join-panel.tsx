import { Show } from 'solid-js'
import { mayJoin } from '../../../../queue/position.ts'
import { JOIN_WITHIN_POSITIONS, type Mode } from '../../../../queue/vocabulary.ts'
import { ProblemNote } from '../../../components/problem-note.tsx'
import { waitingRoom } from '../../../language/waiting-room.ts'
import { createPress } from '../create-press.ts'
import { joins, saysReady } from '../own-press.ts'

/** JOIN-1, JOIN-2: joining when near enough, with the reason when not; then, online, saying one is ready, once. */
export function JoinPanel(props: {
  appointmentId: string
  mode: Mode
  seq: number
  position: number
  isJoined: boolean
  isReady: boolean
}) {
  const words = () => waitingRoom().join
  const seq = () => props.seq
  const join = createPress(seq, joins(props.appointmentId))
  const ready = createPress(seq, saysReady(props.appointmentId))
  const isReady = () => props.isReady || ready.isTaken()
  return (
    <section class="join stack tight" aria-label={words().label}>
      <Show
        when={props.isJoined}
        fallback={
          <>
            <button
              type="button"
              class="button primary big"
              disabled={!mayJoin(props.position)}
              aria-disabled={join.isPending()}
              aria-describedby="join-reason"
              onClick={join.press}
            >
              {join.isPending() ? words().joining[props.mode] : words().join[props.mode]}
            </button>
            <p id="join-reason" class="soft small">
              {mayJoin(props.position)
                ? words().tellsDoctor[props.mode]
                : words().tooFar(JOIN_WITHIN_POSITIONS)}
            </p>
          </>
        }
      >
        <p class="note good" tabindex="-1">
          {words().joined[props.mode]}
        </p>
        <Show when={props.mode === 'online'}>
          <Show
            when={!isReady()}
            fallback={
              <p class="small" tabindex="-1">
                {words().isReady}
              </p>
            }
          >
            <button type="button" class="button big" aria-disabled={ready.isPending()} onClick={ready.press}>
              {words().ready}
            </button>
          </Show>
        </Show>
      </Show>
      <ProblemNote problem={join.problem() ?? ready.problem()} />
    </section>
  )
}
