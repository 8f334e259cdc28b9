import { createTitle } from '../../components/create-title.ts'
import { Gate } from '../../components/gate.tsx'
import { pages } from '../../language/pages.ts'
import { Appointments } from './appointments.tsx'

export default function AppointmentsPage() {
  createTitle(() => pages().titles.appointments)
  return (
    <Gate to="patient">
      <Appointments />
    </Gate>
  )
}
