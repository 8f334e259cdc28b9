import { Show } from 'solid-js'
import { createAction } from '../../api/create-action.ts'
import { api } from '../../api/light-trpc.ts'
import { ProblemNote } from '../../components/problem-note.tsx'
import { personHere } from '../../components/whose-device.ts'
import { ending } from '../../language/ending.ts'
import { keepDraft } from '../booking/draft.ts'
import type { Appointment } from './ended/create-second-chance.ts'

/**
 * NOTE-10, NOTE-13: what is left to somebody whose visit does not go on: another day, on which what they wrote is kept, and
 * where the day goes on, a new token of today. `isHeld`: they still have the place, which they give up for the other.
 */
export function AnotherTime(props: { appointment: Appointment; isHeld: boolean; isDayCancelled: boolean }) {
  const words = () => ending().another
  const today = createAction((appointmentId: string, commandId) =>
    api.appointments.reassign.mutate({ appointmentId, reason: 'other', commandId }),
  )
  function takeAlong() {
    const { appointmentId, doctor, mode, reason } = props.appointment
    keepDraft(
      doctor.id,
      { date: null, mode, reason, ...(props.isHeld && { insteadOf: appointmentId }) },
      personHere(),
    )
  }
  return (
    <>
      <div class="row wrap">
        <Show when={props.isHeld && !props.isDayCancelled}>
          <button
            type="button"
            class="button"
            aria-disabled={today.isPending()}
            onClick={() => void today.act(props.appointment.appointmentId)}
          >
            {today.isPending() ? words().taking : words().today}
          </button>
        </Show>
        <a
          class="button"
          classList={{ big: !props.isHeld }}
          href={`/doctors/${encodeURIComponent(props.appointment.doctor.id)}`}
          onClick={takeAlong}
        >
          {words().day}
        </a>
      </div>
      <p class="small">{words().kept[props.isHeld ? 'held' : 'lost']}</p>
      <ProblemNote problem={today.problem()} />
    </>
  )
}
