import { ConnectionPill } from '../../components/connection-pill.tsx'
import { asOfInWords } from '../../components/freshness.ts'
import { createLine } from '../home/create-line.ts'
import { LineSays } from '../home/line-says.tsx'
import type { Appointment } from './appointment.ts'

/** FIND-9: one's place in today's line, as home says it. */
export function TodayLine(props: { appointment: Appointment }) {
  const { said, feed, clock } = createLine(props.appointment)
  return (
    <div class="today-line stack tight">
      <LineSays said={said()} />
      <div>
        <ConnectionPill feed={feed} asOf={asOfInWords(feed, clock())} />
      </div>
    </div>
  )
}
