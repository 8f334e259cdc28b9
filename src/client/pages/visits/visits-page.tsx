import { createTitle } from '../../components/create-title.ts'
import { Gate } from '../../components/gate.tsx'
import { pastVisits } from '../../language/past-visits.ts'
import '../../styles/console-chart.css'
import { Visits } from './visits.tsx'

/** HIST-8: what a doctor's visits have left. */
export default function VisitsPage() {
  createTitle(() => pastVisits().title)
  return (
    <Gate to="doctor">
      <Visits />
    </Gate>
  )
}
