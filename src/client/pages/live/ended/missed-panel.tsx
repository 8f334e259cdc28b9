import { Show } from 'solid-js'
import { MAX_REASSIGNMENTS } from '../../../../queue/vocabulary.ts'
import { createAction } from '../../../api/create-action.ts'
import { api } from '../../../api/light-trpc.ts'
import { ProblemNote } from '../../../components/problem-note.tsx'
import { secondChance } from '../../../language/second-chance.ts'
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
          <p>{secondChance().offer}</p>
          <button
            type="button"
            class="button big"
            disabled={again.isPending()}
            onClick={() => again.act(null)}
          >
            {again.isPending() ? secondChance().taking : secondChance().take}
          </button>
          <ProblemNote problem={again.problem()} />
        </>
      }
    >
      {(spent) => (
        <>
          <p>
            {spent().lateArrivalCount >= MAX_REASSIGNMENTS ? secondChance().usedUp : secondChance().dayOver}
          </p>
          <a class="button big" href={`/doctors/${spent().doctor.id}`}>
            {secondChance().otherDay}
          </a>
        </>
      )}
    </Show>
  )
}
