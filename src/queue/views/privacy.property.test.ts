import fc from 'fast-check'
import { expect, it } from 'vitest'
import { given, later, minutes, SETTINGS } from '../testing/day.ts'
import { anyHistory, eventsOf, play, RUNS } from '../testing/random.ts'
import { leavesOf, MARKED_PACE, secretsOf } from '../testing/secrets.ts'
import { bookings, finish, open, settings, start } from '../testing/wishes.ts'
import { publicView } from './view.ts'

/** Days of a doctor whose every number is marked. */
const markedDays = anyHistory({ length: 60 }).map((history) =>
  play({
    ...history,
    wishes: [
      { says: 'the pace', ask: () => settings({ ...SETTINGS, pace: MARKED_PACE }) },
      ...history.wishes,
    ],
  }).map(({ after }) => after),
)

it('ROOM-4 no view holds why somebody went first, whose a token is, how long a visit took, or the doctor’s record', () => {
  const kinds = new Set<string>()
  fc.assert(
    fc.property(markedDays, (queues) => {
      for (const queue of queues) {
        const secrets = secretsOf(queue)
        for (const secret of secrets) kinds.add(typeof secret)
        const told = leavesOf(JSON.parse(JSON.stringify(publicView(queue))))
        expect(told.filter(({ value }) => secrets.has(value))).toEqual([])
      }
    }),
    RUNS,
  )
  expect([...kinds].sort()).toEqual(['number', 'string'])
})

/** A new field is a decision: who may see it is asked here. */
const ALLOWED = [
  ...[
    'key',
    'seq',
    'at',
    'runningSince',
    'resting',
    'availableSince',
    'serving',
    'interrupted',
    'meetLinkReportedAt',
  ],
  ...[
    'doctor.status',
    'doctor.expectedBackAt',
    'doctor.lateMinutes',
    'isCancelled',
    'settings.startsAt',
    'settings.skipAutomatically',
  ],
  ...[
    'turn',
    'turn.token',
    'turn.mode',
    'turn.status',
    'turn.joined',
    'turn.ready',
    'turn.calledAt',
    'turn.startedAt',
  ],
  ...[
    'turn.since',
    'turn.reminded',
    'turn.interruptsAt',
    'line[]',
    'inPerson[]',
    'joined[]',
    'ready[]',
    'renumbered[][]',
  ],
  ...['completed', 'cancelled', 'no_show', 'interrupted'].map((stage) => `closed.${stage}[]`),
  ...['undoable', 'undoable.token', 'undoable.until', 'today.doubt', 'today.noShow', 'today.toStart'],
  ...['online', 'in_person'].flatMap((mode) => [`today.visit.${mode}.middle`, `today.visit.${mode}.spread`]),
  ...['today.pause.due', 'today.pause.length', 'today.pause.shape'],
]
const TEXTS = ['online', 'in_person', 'called', 'in_consultation', 'available', 'busy', 'on_break', 'offline']

it('ROOM-4 a view holds what is listed here and nothing else, and no text but of a closed list', () => {
  fc.assert(
    fc.property(markedDays, (queues) => {
      for (const queue of queues) {
        for (const { path, value } of leavesOf(JSON.parse(JSON.stringify(publicView(queue))))) {
          expect(ALLOWED).toContain(path)
          if (typeof value === 'string' && path !== 'key') expect(TEXTS).toContain(value)
        }
      }
    }),
    RUNS,
  )
})

it('ROOM-4 what a wait is worked out from is rounded: to a quarter of a minute, to two digits', () => {
  fc.assert(
    fc.property(markedDays, (queues) => {
      for (const queue of queues) {
        const { visit, doubt, noShow, toStart, pause } = publicView(queue).today
        const { online, in_person } = visit
        for (const ms of [online.middle, in_person.middle, toStart]) expect(ms % 15_000).toBe(0)
        for (const ms of [pause.due, pause.length]) expect(ms % 60_000).toBe(0)
        for (const each of [online.spread, in_person.spread, doubt, noShow, pause.shape])
          expect(Number(each.toPrecision(2))).toBe(each)
      }
    }),
    RUNS,
  )
})

it('ROOM-4 CALL-8 why somebody went first stays in the log', () => {
  fc.assert(
    fc.property(anyHistory({ length: 60 }), (history) => {
      for (const { before, logged, after } of eventsOf(history)) {
        if (!('reason' in logged.event) || logged.event.type === 'TokenReassigned') continue
        expect(JSON.stringify(after)).not.toContain(`"${logged.event.reason}"`)
        expect(before.seq + 1).toBe(after.seq)
      }
    }),
    RUNS,
  )
})

it('ROOM-4 POS-3 today’s visits move what everybody is told, though none of them is in it', () => {
  const having = (length: number) =>
    publicView(
      given(...bookings(2), open(), start(), later(length, finish(1)), start(), later(length, finish(2))),
    )
  const [quick, slow] = [having(minutes(4) + 137), having(minutes(21) + 137)]
  expect(slow.today.visit.in_person.middle).toBeGreaterThan(1.5 * quick.today.visit.in_person.middle)
})
