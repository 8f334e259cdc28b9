import { pinball, scoreForecast } from '../../src/queue/estimate/forecast.ts'
import type { Wait } from '../../src/queue/estimate/wait.ts'
import { MINUTE } from './clinic.ts'
import type { Case } from './doctor.ts'
import type { Estimator } from './rivals.ts'

type Row = {
  count: number
  absolute: number
  bias: number
  p10: number
  p50: number
  p90: number
  pinball: number
  inside: number
}

const emptyRow = (): Row => ({
  count: 0,
  absolute: 0,
  bias: 0,
  p10: 0,
  p50: 0,
  p90: 0,
  pinball: 0,
  inside: 0,
})

function add(row: Row, wait: Wait, actual: number): void {
  const score = scoreForecast(wait, actual)
  row.count += 1
  row.absolute += Math.abs(score.error)
  row.bias += score.error
  row.p10 += pinball(0.1, wait.low, actual)
  row.p50 += pinball(0.5, wait.likely, actual)
  row.p90 += pinball(0.9, wait.high, actual)
  row.pinball += score.pinball
  row.inside += score.inside ? 1 : 0
}

const minutes = (row: Row, key: keyof Row) => (row[key] / row.count / MINUTE).toFixed(2)
const percent = (share: number) => `${(100 * share).toFixed(1)}%`
const covered = (row: Row) => row.inside / row.count
const loss = (row: Row) => row.pinball / row.count

const HEAD = [
  '',
  'MAE',
  'bias',
  'pin10',
  'pin50',
  'pin90',
  'pinball',
  'covers',
  'doctors',
  'worst pin',
  'worst MAE',
]
const line = (cells: readonly string[]) =>
  cells.map((cell, index) => (index === 0 ? cell.padEnd(53) : cell.padStart(index === 8 ? 13 : 10))).join('')

/** Minutes throughout. `doctors` is the least and the greatest share of any doctor's turns within the range. */
export function tableOf(
  doctors: readonly (readonly Case[])[],
  estimators: readonly Estimator[],
): readonly string[] {
  const groups = new Map<string, Row>()
  const rows = estimators.map(({ name, wait }, index) => {
    const total = emptyRow()
    const each = doctors.map((cases) => {
      const own = emptyRow()
      for (const { known, actual } of cases) {
        const said = wait(known)
        add(own, said, actual)
        add(total, said, actual)
        if (index === 0)
          for (const group of groupsOf({ known, actual })) {
            const row = groups.get(group) ?? emptyRow()
            groups.set(group, row)
            add(row, said, actual)
          }
      }
      return own
    })
    return { name, total, each }
  })
  const first = rows[0]
  const best = rows.slice(1).toSorted((a, b) => loss(a.total) - loss(b.total))[0]
  if (!first || !best) return []
  const table = rows.map(({ name, total, each }) => {
    const coverage = each.map(covered).toSorted((a, b) => a - b)
    return line([
      name,
      minutes(total, 'absolute'),
      minutes(total, 'bias'),
      minutes(total, 'p10'),
      minutes(total, 'p50'),
      minutes(total, 'p90'),
      minutes(total, 'pinball'),
      percent(covered(total)),
      `${percent(coverage[0] ?? 0)}-${percent(coverage.at(-1) ?? 0)}`,
      (Math.max(...each.map(loss)) / MINUTE).toFixed(2),
      (Math.max(...each.map((row) => row.absolute / row.count)) / MINUTE).toFixed(2),
    ])
  })
  const parts = [...groups]
    .toSorted(([a], [b]) => a.localeCompare(b))
    .map(([name, row]) =>
      line([
        name,
        minutes(row, 'absolute'),
        minutes(row, 'bias'),
        minutes(row, 'p10'),
        minutes(row, 'p50'),
        minutes(row, 'p90'),
        minutes(row, 'pinball'),
        percent(covered(row)),
        String(row.count),
      ]),
    )
  return [
    line(HEAD),
    ...table,
    '',
    `best of the others: ${best.name}; ours loses ${percent(1 - loss(first.total) / loss(best.total))} less`,
    '',
    line(['ours, by occasion', ...HEAD.slice(1, 8), 'forecasts']),
    ...parts,
  ]
}

/** Where a forecast was made: what to look at when the range does not hold. */
function groupsOf({ known }: Case): readonly string[] {
  const { view, token, kind } = known
  const position = 1 + view.line.indexOf(token)
  const ahead = position === 1 ? '01' : position <= 3 ? '02-03' : position <= 10 ? '04-10' : '11+'
  const turn = view.turn
  const away = view.doctor.expectedBackAt !== null ? 'away, return announced' : 'away'
  const state = turn ? (turn.startedAt === null ? 'turn called' : 'in consultation') : away
  return [`position ${ahead}`, `${kind}`, `${view.runningSince === null ? 'before opening, ' : ''}${state}`]
}
