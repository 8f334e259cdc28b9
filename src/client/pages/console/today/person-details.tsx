import { Show } from 'solid-js'
import type { PublicView } from '../../../../queue/views/view.ts'
import { consoleDay } from '../../../language/console-day.ts'
import { consoleLine } from '../../../language/console-line.ts'
import { live } from '../../../language/live.ts'
import { hasBookedToday, type Patient } from '../console-day.ts'
import { ToMessages } from '../messages/in-rows.tsx'

/** CONSOLE-9: the whole reason, and what else is known of somebody, one press away. */
export function PersonDetails(props: { patient: Patient; view: PublicView; minutesHere?: number | null }) {
  const line = () => consoleLine().line
  const turn = () => consoleDay().turn
  const facts = () => {
    const { joinedAt, bookedAt, previousVisits } = props.patient
    const { timeOfDay } = live()
    return [
      ...(typeof props.minutesHere === 'number' ? [line().here(props.minutesHere)] : []),
      ...(joinedAt === null ? [] : [line().joinedAt(timeOfDay(joinedAt))]),
      ...(hasBookedToday(props.patient, props.view) ? [line().bookedAt(timeOfDay(bookedAt))] : []),
      previousVisits === 0 ? turn().firstVisit : turn().earlierVisits(previousVisits),
    ]
  }
  return (
    <div class="person-details">
      <p class="whole-reason">{props.patient.reason}</p>
      <p class="small soft">{facts().join(' · ')}</p>
      <Show when={props.patient.lateArrivalCount > 0}>
        <span class="chip warn">{turn().late(props.patient.lateArrivalCount)}</span>
      </Show>
      <ToMessages appointmentId={props.patient.appointmentId} />
    </div>
  )
}
