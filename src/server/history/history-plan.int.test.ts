import { and, eq, type SQL } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { appointments } from '../../db/schema.ts'
import { createTestWorker, type TestWorker } from '../testing/worker.ts'
import { addManyVisits, MANY } from './testing/many-visits.ts'
import { selectVisits, type VisitFilters } from './visits.ts'

// HIST-2 at its full size: how Postgres finds a page among a hundred thousand visits. Its plan is the proof, its time is
// measured by `npm run bench`.

let worker: TestWorker
beforeAll(async () => {
  worker = await createTestWorker()
  await addManyVisits(worker.database, MANY)
})
afterAll(() => worker.close())

type Node = {
  readonly 'Node Type': string
  readonly 'Index Name'?: string
  readonly 'Relation Name'?: string
  readonly 'Actual Rows': number
  readonly 'Actual Loops': number
  readonly Plans?: readonly Node[]
}

/** Every step of the plan, with how many rows it really gave. */
async function stepsOf(whose: SQL, filters: VisitFilters): Promise<Node[]> {
  const { sql, params } = selectVisits(worker.db, whose, filters).toSQL()
  const [row] = await worker.database.sql(`explain (analyze, format json) ${sql}`, params as string[])
  const flat = (node: Node): Node[] => [node, ...(node.Plans ?? []).flatMap(flat)]
  const plans = (row?.['QUERY PLAN'] ?? []) as { Plan: Node }[]
  return plans.flatMap(({ Plan }) => flat(Plan))
}

const after = { date: '2022-06-01', endedAt: Date.UTC(2022, 5, 1, 12), appointmentId: 'many-1' as never }
const patient = eq(appointments.patientId, 'many-patient')
const doctor = eq(appointments.doctorId, 'many-1')
const both = and(patient, doctor) as SQL

it.each<[string, SQL, VisitFilters, string]>([
  ['the first page', patient, {}, 'appointments_patient_history'],
  ['a page far back', patient, { after }, 'appointments_patient_history'],
  ['a stretch of dates', patient, { from: '2021-01-01', to: '2021-12-31' }, 'appointments_patient_history'],
  ['one doctor', patient, { doctorId: 'many-1', after }, 'appointments_patient_doctor_history'],
  ['a doctor’s own', doctor, { after }, 'appointments_doctor_history'],
  ['one patient of a doctor', both, { after }, 'appointments_patient_doctor_history'],
])(
  'HIST-2 at 100,000 visits %s comes from an index, and nothing but the page is sorted',
  async (_, whose, filters, index) => {
    const steps = await stepsOf(whose, filters)

    const reads = steps.filter((step) => step['Relation Name'] === 'appointments')
    expect(reads.map((step) => [step['Node Type'], step['Index Name']])).toEqual([['Index Scan', index]])
    const most = (...wanted: Node[]) =>
      Math.max(...wanted.map((step) => step['Actual Rows'] * step['Actual Loops']))
    expect(most(...reads, ...steps.filter((step) => step['Node Type'].includes('Sort')))).toBe(21)
    // The page beside each of the ten doctors, at most.
    expect(most(...steps)).toBeLessThanOrEqual(210)
  },
)
