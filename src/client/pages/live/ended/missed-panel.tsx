import { Show } from 'solid-js'
import { MAX_REASSIGNMENTS } from '../../../../queue/vocabulary.ts'
import { createAction } from '../../../api/create-action.ts'
import { api } from '../../../api/light-trpc.ts'
import { ProblemNote } from '../../../components/problem-note.tsx'
import { createSecondChance } from './create-second-chance.ts'

/** LATE-2 offers a second chance; LATE-3 as long as there is one. */
export function MissedPanel(props: { appointmentId: string; token: number }) {
  const spent = createSecondChance(props.appointmentId, () => props.token)
  const again = createAction((_: null, commandId) =>
    api.appointments.reassign.mutate({ appointmentId: props.appointmentId, reason: 'late', commandId }),
  )
  return (
    <Show
      when={spent()}
      fallback={
        <>
          <p>You can still be seen today: a new token puts you at the end of the line.</p>
          <button
            type="button"
            class="button big"
            disabled={again.isPending()}
            onClick={() => again.act(null)}
          >
            {again.isPending() ? 'Taking a new token…' : 'Take a new token'}
          </button>
          <ProblemNote problem={again.problem()} />
        </>
      }
    >
      {(spent) => (
        <>
          <p>
            {spent().lateArrivalCount >= MAX_REASSIGNMENTS
              ? 'You have taken three new tokens today. Please book another day.'
              : 'No new token can be taken: this day is over, or you have another place with this doctor.'}
          </p>
          <a class="button big" href={`/doctors/${spent().doctor.id}`}>
            Book another day
          </a>
        </>
      )}
    </Show>
  )
}
