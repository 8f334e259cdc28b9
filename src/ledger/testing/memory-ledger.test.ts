import { describe } from 'vitest'
import { doctorDayKey, doctorId, localDate, patientId } from '../../queue/ids.ts'
import { ledgerContract } from './ledger-contract.ts'
import { createMemoryLedger } from './memory-ledger.ts'

describe('the ledger in memory', () => {
  ledgerContract(async () => ({
    ledger: createMemoryLedger({ now: Date.now }),
    key: doctorDayKey(doctorId('osei'), localDate('2027-01-01')),
    patient: (n) => patientId(`p-${n}`),
  }))
})
