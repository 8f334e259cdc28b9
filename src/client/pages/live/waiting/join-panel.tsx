import { Show } from 'solid-js'
import { mayJoin } from '../../../../queue/position.ts'
import { JOIN_WITHIN_POSITIONS } from '../../../../queue/vocabulary.ts'
import { createAction } from '../../../api/create-action.ts'
import { api } from '../../../api/light-trpc.ts'
import { ProblemNote } from '../../../components/problem-note.tsx'
import { createRemembered } from '../../../feed/remembered.ts'

/** JOIN-1, JOIN-2: joining when near enough, with the reason when not; then saying one is ready, once. */
export function JoinPanel(props: {
  appointmentId: string
  token: number
  position: number
  isJoined: boolean
  isToday: boolean
}) {
  const join = createAction((_: null, commandId) =>
    api.queue.join.mutate({ appointmentId: props.appointmentId, commandId }),
  )
  const isOpen = () => props.isToday && mayJoin(props.position)
  const reason = () => {
    if (isOpen()) return 'Tells the doctor that you are here.'
    return props.isToday
      ? `Opens when ${JOIN_WITHIN_POSITIONS} or fewer turns are ahead. We will tell you.`
      : 'Opens on the day itself.'
  }
  const [isReady, setReady] = createRemembered(() => `anteroom:ready:${props.appointmentId}:${props.token}`)
  const ready = createAction(async (_: null, commandId) => {
    await api.consultation.ready.mutate({ appointmentId: props.appointmentId, commandId })
    setReady('yes')
  })
  return (
    <section class="join stack tight" aria-label="Waiting room">
      <Show
        when={props.isJoined}
        fallback={
          <>
            <button
              type="button"
              class="button primary big"
              disabled={!isOpen() || join.isPending()}
              aria-describedby="join-reason"
              onClick={() => void join.act(null)}
            >
              {join.isPending() ? 'Joining…' : 'Join Appointment'}
            </button>
            <p id="join-reason" class="soft small">
              {reason()}
            </p>
          </>
        }
      >
        <p class="note good">You are in the waiting room. Your place is safe, even if you lose this page.</p>
        <Show
          when={isReady() === null}
          fallback={<p class="soft small">The doctor sees that you are ready.</p>}
        >
          <button
            type="button"
            class="button big"
            disabled={ready.isPending()}
            onClick={() => void ready.act(null)}
          >
            I’m ready
          </button>
        </Show>
      </Show>
      <ProblemNote problem={join.problem() ?? ready.problem()} />
    </section>
  )
}
