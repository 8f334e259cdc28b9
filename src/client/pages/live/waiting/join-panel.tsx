import { createSignal, Show } from 'solid-js'
import { mayJoin } from '../../../../queue/position.ts'
import { JOIN_WITHIN_POSITIONS } from '../../../../queue/vocabulary.ts'
import { createAction } from '../../../api/create-action.ts'
import { api } from '../../../api/light-trpc.ts'
import { ProblemNote } from '../../../components/problem-note.tsx'
import { waitingRoom } from '../../../language/waiting-room.ts'

/** JOIN-1, JOIN-2: joining when near enough, with the reason when not; then saying one is ready, once. */
export function JoinPanel(props: {
  appointmentId: string
  seq: number
  position: number
  isJoined: boolean
  isReady: boolean
}) {
  const words = () => waitingRoom().join
  const join = createAction((_: null, commandId) =>
    api.queue.join.mutate({ appointmentId: props.appointmentId, commandId }),
  )
  /** The server has it from this seq on; from there on the view says so. */
  const [readyAt, setReadyAt] = createSignal(0)
  const ready = createAction(async (_: null, commandId) => {
    const { seq } = await api.consultation.ready.mutate({ appointmentId: props.appointmentId, commandId })
    setReadyAt(seq)
  })
  const isReady = () => props.isReady || props.seq < readyAt()
  return (
    <section class="join stack tight" aria-label={words().label}>
      <Show
        when={props.isJoined}
        fallback={
          <>
            <button
              type="button"
              class="button primary big"
              disabled={!mayJoin(props.position) || join.isPending()}
              aria-describedby="join-reason"
              onClick={() => void join.act(null)}
            >
              {join.isPending() ? words().joining : words().join}
            </button>
            <p id="join-reason" class="soft small">
              {mayJoin(props.position) ? words().tellsDoctor : words().tooFar(JOIN_WITHIN_POSITIONS)}
            </p>
          </>
        }
      >
        <p class="note good" tabindex="-1">
          {words().joined}
        </p>
        <Show
          when={!isReady()}
          fallback={
            <p class="small" tabindex="-1">
              {words().isReady}
            </p>
          }
        >
          <button
            type="button"
            class="button big"
            disabled={ready.isPending()}
            onClick={() => void ready.act(null)}
          >
            {words().ready}
          </button>
        </Show>
      </Show>
      <ProblemNote problem={join.problem() ?? ready.problem()} />
    </section>
  )
}
