import { createTitle } from '../../components/create-title.ts'
import { Gate } from '../../components/gate.tsx'
import { history } from '../../language/history.ts'
import { History } from './history.tsx'

export default function HistoryPage() {
  createTitle(() => history().title)
  return (
    <Gate to="patient">
      <History />
    </Gate>
  )
}
