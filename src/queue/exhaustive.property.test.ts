import { expect, it } from 'vitest'
import { type Execution, execute } from './decide.ts'
import { problems } from './invariants.ts'
import type { Queue } from './queue.ts'
import { type Asked, deepFreeze, envelope, given } from './testing/day.ts'
import { everyWish, fingerprint } from './testing/histories.ts'
import { book, join, start } from './testing/wishes.ts'

const PATIENTS = 4
const COMMANDS = 6

const threeBooked = (skipAutomatically: boolean): readonly Asked[] => [
  book(1, { mode: 'online', settings: { minutesPerPatient: 10, skipAutomatically } }),
  book(2),
  book(3, { mode: 'online' }),
]

it.each([
  ['a day that has not begun', given(...threeBooked(true))],
  ['the middle of a visit', given(...threeBooked(false), join(1), start())],
])(
  'POS-1 every history of 6 commands over 4 patients, from %s',
  (_, day) => {
    const { asked, problem } = searchFrom(day)
    expect(problem).toBeNull()
    expect(asked).toBeGreaterThan(400_000)
  },
  120_000,
)

/**
 * Breadth first, going on from one of all the histories that lead to equal queues. Queues are frozen: a command
 * that changed one in place, above all a refused one, would throw.
 */
function searchFrom(day: Queue): { asked: number; problem: string | null } {
  let asked = 0
  let frontier: readonly Queue[] = [day]
  const seen = new Set(frontier.map(fingerprint))
  for (let depth = 0; depth < COMMANDS; depth++) {
    const next: Queue[] = []
    for (const queue of frontier) {
      deepFreeze(queue)
      for (const wish of everyWish(queue, PATIENTS)) {
        asked++
        const execution = execute(queue, envelope(queue, wish))
        if (!execution.ok) continue
        const problem = problemOf(queue, execution)
        if (problem) return { asked, problem: `${JSON.stringify(wish.command)}: ${problem}` }
        const mark = fingerprint(execution.after)
        if (seen.has(mark)) continue
        seen.add(mark)
        next.push(execution.after)
      }
    }
    frontier = next
  }
  return { asked, problem: null }
}

const REORDERS = [
  'PatientSteppedBack',
  'PatientMovedUp',
  'CalledOutOfOrder',
  'TurnUndone',
  'ConsultationResumed',
]

/** An accepted command without events changes nothing; only what is called reordering reorders. */
function problemOf(before: Queue, { logged, after }: Extract<Execution, { ok: true }>): string | null {
  if (logged.length === 0) return after === before ? null : 'changed without an event'
  const [broken] = problems(after)
  if (broken) return broken
  if (logged.some(({ event }) => REORDERS.includes(event.type))) return null
  const stayed = before.line.filter((token) => after.line.includes(token))
  const inOrder = stayed.every((token, index) => token === after.line[index])
  return inOrder ? null : `the line went from ${before.line} to ${after.line}`
}
