import { holdsPlace, isLive, isServing, lateArrivals, type Queue } from './queue.ts'
import { MAX_REASSIGNMENTS } from './vocabulary.ts'

/** What is wrong with a queue, in sentences; empty for every queue the core can reach. */
export function problems(queue: Queue): string[] {
  const found: string[] = []
  const expect = (holds: boolean, otherwise: string) => {
    if (!holds) found.push(otherwise)
  }
  const tokens = queue.entries.map(({ token }) => token)
  const everGiven = queue.entries.flatMap((entry) => [
    entry.token,
    ...entry.reassignments.map(({ oldToken }) => oldToken),
  ])
  const live = queue.entries.filter(({ status }) => isLive(status))
  const serving = queue.entries.filter(({ status }) => isServing(status))

  expect(new Set(everGiven).size === everGiven.length, 'P16: a token was given twice')
  expect(
    everGiven.every((token) => token >= 1 && token < queue.nextToken),
    'BOOK-1: nextToken is not above every token given',
  )
  expect(everGiven.length === queue.nextToken - 1, 'BOOK-1: a token was passed over')
  expect(new Set(queue.line).size === queue.line.length, 'POS-1: a token stands twice in the line')
  expect(
    live.length === queue.line.length && live.every(({ token }) => queue.line.includes(token)),
    'POS-1: the line is not exactly the live entries',
  )
  expect(serving.length <= 1, 'CALL-2: two turns at once')
  expect((serving[0]?.token ?? null) === queue.serving, 'CALL-2: serving is not the entry whose turn it is')
  expect(queue.serving === null || tokens.includes(queue.serving), 'CALL-2: serving a token nobody holds')

  expect((queue.clock === null) === (queue.serving === null), 'LATE-1: a clock without a turn, or no clock')
  const inVisit = serving.some(({ status }) => status === 'in_consultation')
  const undoable = queue.entries.find(({ token }) => token === queue.undoable?.token)
  expect(queue.undoable === null || !inVisit, 'CALL-7: undoable though the next visit has started')
  expect(
    queue.undoable === null || undoable?.status === 'completed' || undoable?.status === 'no_show',
    'CALL-7: undoable, but not over',
  )
  const interrupted = queue.entries.find(({ token }) => token === queue.interrupted)
  expect(
    queue.interrupted === null || (interrupted?.status === 'interrupted' && queue.serving === null),
    'NOTE-10: kept free for a visit that is not interrupted',
  )

  expect(
    !queue.resting || (queue.serving === null && queue.availability === 'available'),
    'LATE-6: the line rests though there is a turn or the doctor is away',
  )

  expect(
    queue.lateMinutes === null || (queue.runningSince === null && queue.expectedBackAt !== null),
    'NOTE-12: a late start of a day that has begun',
  )
  expect(
    queue.cancelledAt === null || queue.line.length === 0,
    'NOTE-13: somebody waits on a day that is cancelled',
  )

  const holders = queue.entries.filter(({ status }) => holdsPlace(status)).map(({ patientId }) => patientId)
  expect(new Set(holders).size === holders.length, 'BOOK-3: a patient holds two places')

  for (const entry of queue.entries) {
    const says = (rule: string) => `${rule} (token ${entry.token})`
    expect(lateArrivals(entry) <= MAX_REASSIGNMENTS, says('LATE-3: too many reassignments'))
    expect(
      entry.status !== 'waiting' || entry.joinedAt !== null,
      says('JOIN-2: waiting without having joined'),
    )
    expect(entry.readyAt === null || entry.joinedAt !== null, says('JOIN-2: ready without having joined'))
    expect(
      !isServing(entry.status) || entry.calledAt !== null,
      says('CALL-3: serving without having been called'),
    )
    expect(
      !isLive(entry.status) || (entry.calledAt ?? entry.startedAt ?? entry.endedAt) === null,
      says('CALL-3: in the line, but its turn has been'),
    )
    if (entry.status === 'in_consultation' || entry.status === 'interrupted') {
      expect(entry.startedAt !== null, says('CALL-2: in a visit that has not started'))
      expect(entry.endedAt === null, says('CALL-2: in a visit that has ended'))
    }
    if (entry.status === 'completed') {
      expect(entry.startedAt !== null && entry.endedAt !== null, says('P23: completed without times'))
      expect(entry.joinedAt !== null, says('P10: completed without the patient'))
    }
    if (entry.startedAt !== null && entry.endedAt !== null) {
      expect(entry.endedAt >= entry.startedAt, says('P23: a visit ended before it started'))
    }
  }
  return found
}
