import { Show } from 'solid-js'
import { mayJoin } from '../../../queue/position.ts'
import { createAction } from '../../api/create-action.ts'
import { api } from '../../api/trpc.ts'
import { ProblemNote } from '../../components/problem-note.tsx'

/** JOIN-1, JOIN-2: joining when near enough, with the reason when not; then saying one is ready, once. */
export function JoinPanel(props: {
  appointmentId: string
  position: number
  isJoined: boolean
  isReady: boolean
  onReady: () => void
}) {
  const join = createAction((_: null, commandId) =>
    api.queue.join.mutate({ appointmentId: props.appointmentId, commandId }),
  )
  const ready = createAction(async (_: null, commandId) => {
    await api.consultation.ready.mutate({ appointmentId: props.appointmentId, commandId })
    props.onReady()
  })
  return (
    <section class="stack" aria-label="Waiting room">
      <Show
        when={props.isJoined}
        fallback={
          <>
            <button
              type="button"
              class="button primary big"
              disabled={!mayJoin(props.position) || join.isPending()}
              onClick={() => join.act(null)}
            >
              {join.isPending() ? 'Joining…' : 'Join Appointment'}
            </button>
            <Show when={!mayJoin(props.position)}>
              <p class="soft small">You can join when ten or fewer turns are left. We will tell you.</p>
            </Show>
          </>
        }
      >
        <p class="note good">
          You are in the waiting room. Keep this page; your place is safe if you lose it.
        </p>
        <Show when={!props.isReady} fallback={<p class="soft small">The doctor sees that you are ready.</p>}>
          <button
            type="button"
            class="button big"
            disabled={ready.isPending()}
            onClick={() => ready.act(null)}
          >
            I’m ready
          </button>
        </Show>
      </Show>
      <ProblemNote problem={join.problem() ?? ready.problem()} />
    </section>
  )
}
