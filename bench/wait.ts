import { casesOf } from './wait/doctor.ts'
import { makeRivals, OURS } from './wait/rivals.ts'
import { tableOf } from './wait/table.ts'
import { warnedTable } from './wait/warned.ts'

// npm run bench:wait: our wait beside simpler ones, on simulated clinics run through the real core. Nothing here
// passes or fails. The constants of the wait and the pace in src/queue, and every range that a rival has, were chosen on
// the tuning seeds; the table is of the report seeds, which nothing was chosen on.

const TUNING = Array.from({ length: 24 }, (_, index) => 1 + index)
const REPORT = Array.from({ length: 16 }, (_, index) => 3001 + index)
const DAYS = 60

const begun = performance.now()
const tuning = TUNING.map((seed) => casesOf(seed, DAYS))
const rivals = makeRivals(tuning)
const onTuning = process.argv.includes('--tuning')
const doctors = onTuning ? tuning : REPORT.map((seed) => casesOf(seed, DAYS))
for (const line of tableOf(doctors, [OURS, ...rivals])) console.log(line)
console.log('')
for (const line of warnedTable(doctors)) console.log(line)
console.log(
  `\n${onTuning ? 'TUNING' : 'report'} seeds ${(onTuning ? TUNING : REPORT).join(' ')}; tuning seeds ${TUNING.join(' ')}; ${DAYS} days each, ${((performance.now() - begun) / 1000).toFixed(0)} s`,
)
