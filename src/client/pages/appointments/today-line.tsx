import { ConnectionPill } from '../../components/connection-pill.tsx'
import { createLine } from '../home/create-line.ts'
import { LineSays } from '../home/line-says.tsx'
import type { Appointment } from './appointment.ts'

/** FIND-9: one's place in today's line, as home says it. */
export function TodayLine(props: { appointment: Appointment }) {
  const { said, state, useHere } = createLine(props.appointment)
  return (
    <div class="today-line stack tight">
      <LineSays said={said()} />
      <div>
        <ConnectionPill state={state()} onUseHere={useHere} />
      </div>
    </div>
  )
}
