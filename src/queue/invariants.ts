import { isLive, isServing, type Queue } from './queue.ts'
import { MAX_REASSIGNMENTS } from './words.ts'

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

  const holders = [...live, ...serving].map(({ patientId }) => patientId)
  expect(new Set(holders).size === holders.length, 'BOOK-3: a patient holds two places')

  for (const entry of queue.entries) {
    const says = (rule: string) => `${rule} (token ${entry.token})`
    expect(entry.reassignments.length <= MAX_REASSIGNMENTS, says('LATE-3: too many reassignments'))
    expect(
      entry.status !== 'waiting' || entry.joinedAt !== null,
      says('JOIN-2: waiting without having joined'),
    )
    expect(entry.readyAt === null || entry.joinedAt !== null, says('JOIN-2: ready without having joined'))
    expect(
      !isServing(entry.status) || entry.calledAt !== null,
      says('CALL-3: serving without having been called'),
    )
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
