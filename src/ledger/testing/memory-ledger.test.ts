import { describe } from 'vitest'
import { doctorDayKey, doctorId, localDate, patientId } from '../../queue/ids.ts'
import { ledgerContract } from './ledger-contract.ts'
import { createMemoryLedger } from './memory-ledger.ts'

describe('the ledger in memory', () => {
  ledgerContract(async () => {
    const ledger = createMemoryLedger({ now: Date.now })
    ledger.signedOut.add('a sign-in that is over')
    return {
      ledger,
      key: doctorDayKey(doctorId('osei'), localDate('2027-01-01')),
      patient: (n) => patientId(`p-${n}`),
      signIn: { on: 'a sign-in', over: 'a sign-in that is over' },
    }
  })
})
