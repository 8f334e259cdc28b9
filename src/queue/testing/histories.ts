import { entryOf, lateArrivals, type Queue } from '../queue.ts'
import { type Asked, appointment, later, minutes, seconds } from './day.ts'
import * as say from './wishes.ts'

/** What can be asked of patient n in a small exhaustive search. */
const ofPatient = (n: number): readonly Asked[] => [
  say.cancel(n),
  say.giveUp(n),
  say.join(n),
  say.ready(n),
  say.miss(n),
  say.reassign(n),
  say.stepBack(n, 1),
  say.moveUp(n, 1),
  say.callFirst(n),
  say.report(n),
  say.handOver(n),
]

/** Everything that can be asked of a small day. Time passes only with a tick. */
export function everyWish(queue: Queue, patients: number): readonly Asked[] {
  const all = Array.from({ length: patients }, (_, index) => index + 1)
  const booked = all.filter((n) => entryOf(queue, appointment(n)))
  const next = all.find((n) => !booked.includes(n))
  const interrupted = queue.entries.find(({ status }) => status === 'interrupted')
  const turn = queue.serving ?? 99
  const wishes = [
    ...booked.flatMap(ofPatient),
    ...(next === undefined ? [] : [say.book(next)]),
    say.callNext(),
    say.start(),
    say.start(null, false),
    say.finish(turn),
    say.skip(turn),
    say.undo(queue.undoable?.token ?? 99),
    say.resume(interrupted?.token ?? 99),
    say.open(),
    say.status('on_break'),
    say.status('offline'),
    say.report(null),
    say.changeLink(),
    say.cancelDay(),
  ].map((wish) => later(0, wish))
  return [
    ...wishes,
    ...[seconds(60), minutes(2), minutes(5), minutes(60)].map((each) => later(each, say.tick())),
  ]
}

/**
 * What a queue can still do, and nothing else: two queues with one fingerprint answer every wish alike, up to the
 * numbers on the tokens and the names of the patients. Ages are kept as far as a timer can tell them apart.
 */
export function fingerprint(queue: Queue): string {
  const { at, clock, undoable } = queue
  const marks = queue.entries.map((entry) => {
    const turn = entry.token === queue.serving ? '*' : ''
    const last = entry.token === undoable?.token ? `~${Math.min(61, (at - undoable.at) / 1000)}` : ''
    const kept = entry.token === queue.interrupted ? '!' : ''
    return [
      entry.status,
      entry.mode === 'online' ? 'o' : 'p',
      entry.joinedAt === null ? '' : 'j',
      entry.readyAt === null ? '' : 'r',
      entry.startedAt === null ? '' : 's',
      lateArrivals(entry),
      entry.handedTo === null ? '' : 'h',
      turn,
      last,
      kept,
    ].join('')
  })
  const inLine = queue.line.map((token) => marks[queue.entries.findIndex((entry) => entry.token === token)])
  const others = marks.filter(
    (_, index) => !queue.line.includes(queue.entries[index]?.token ?? queue.nextToken),
  )
  const awaySince = clock && queue.availability === 'offline' ? at - queue.availabilitySince : 0
  return JSON.stringify([
    inLine,
    others.toSorted(),
    queue.availability,
    clock && [Math.min(3_600_000, at - clock.since), clock.warned, clock.reminded],
    Math.min(300_000, awaySince),
    queue.meetLinkReportedAt !== null,
    queue.resting,
    queue.runningSince !== null,
    queue.cancelledAt !== null,
  ])
}
