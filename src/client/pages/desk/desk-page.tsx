import { useQuery } from '@tanstack/solid-query'
import { queries } from '../../api/queries.ts'
import { createTitle } from '../../components/create-title.ts'
import { Gate } from '../../components/gate.tsx'
import { Loaded } from '../../components/loaded.tsx'
import { desk } from '../../language/desk.ts'
import '../../styles/console-line.css'
import '../../styles/desk.css'
import { Desk } from './desk.tsx'

/** DESK-1: the front desk's own screen. */
export default function DeskPage() {
  createTitle(() => desk().title)
  return (
    <Gate to="staff">
      <Today />
    </Gate>
  )
}

/** How often all doctors are asked for again, in ms; the one who is chosen is followed live. */
const RENEWED_MS = 4_000

function Today() {
  const doctors = useQuery(() => ({ ...queries.deskDoctors(), refetchInterval: RENEWED_MS }))
  return (
    <Loaded query={doctors} says={desk().loading} rows={4}>
      {(listed) => <Desk doctors={listed()} renew={() => void doctors.refetch()} />}
    </Loaded>
  )
}
