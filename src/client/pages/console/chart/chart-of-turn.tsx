import { createMemo, Show } from 'solid-js'
import type { PublicView } from '../../../../queue/views/view.ts'
import { type Day, patientOf } from '../console-day.ts'
import { Chart } from './chart.tsx'

/** CHART-3: the chart of whose turn it is; of nobody else, as every read is kept. */
export function ChartOfTurn(props: { day: Day; view: PublicView }) {
  const appointmentId = createMemo(() => {
    const { turn } = props.view
    return turn && patientOf(props.day, turn.token)?.appointmentId
  })
  return (
    <Show keyed when={appointmentId()}>
      {(id) => <Chart appointmentId={id} date={props.day.date} />}
    </Show>
  )
}
