import fc from 'fast-check'
import type { CountsFrom } from '../../queue/estimate/counts-from.ts'
import type { Wait } from '../../queue/estimate/wait.ts'
import { anyHistory, queuesOf } from '../../queue/testing/random.ts'
import { publicView } from '../../queue/views/view.ts'
import { Mode } from '../../queue/vocabulary.ts'
import type { ScreenWords } from '../dictionary.ts'

/** The functions somewhere in a section. */
type Asks<Words> = Words extends string
  ? never
  : Words extends (...given: never) => unknown
    ? Words
    : { [Key in keyof Words]: Asks<Words[Key]> }[keyof Words]

/** One row for each key that takes something: a key that is added wants a row. */
type Arguments<Words> = {
  readonly [Key in keyof Words as [Asks<Words[Key]>] extends [never] ? never : Key]: Words[Key] extends (
    ...given: infer Given
  ) => unknown
    ? fc.Arbitrary<Given>
    : Arguments<Words[Key]>
}

const one = <Given>(arbitrary: fc.Arbitrary<Given>) => fc.tuple(arbitrary)
const anyWeekday = fc.integer({ min: 1, max: 7 })
const anyCount = fc.integer({ min: 1, max: 2_000 })
const anyPosition = fc.nat(50)
/** No letter in it, here and below: whatever letters are read come from the dictionary. */
const anyTime = fc.constantFrom('09:05', '14:28')
const anyDate = fc.constantFrom('2026-03-02', '2027-12-31')
const anyInstant = fc.integer({ min: Date.UTC(2026, 0), max: Date.UTC(2027, 0) })
const anyFrom: fc.Arbitrary<CountsFrom | null> = fc.constantFrom('start', 'return', null)
const anyWait: fc.Arbitrary<Wait> = fc
  .tuple(fc.nat(9_000_000), fc.nat(9_000_000), fc.nat(9_000_000))
  .map(([low, more, most]) => ({ low, likely: low + more, high: low + more + most }))
const anyView = anyHistory({ crowd: 6, length: 12 })
  .chain((history) => fc.constantFrom(...queuesOf(history)))
  .map(publicView)

/** Whatever the words of the screens can be asked with. */
export const SCREEN_ARGUMENTS: Arguments<ScreenWords> = {
  account: {
    passkeys: { since: one(anyTime), removeOf: one(anyTime) },
    sessions: {
      device: fc.tuple(anyTime, anyTime),
      since: one(anyTime),
      endOf: one(anyTime),
      ended: one(anyCount),
    },
    deletion: { held: one(anyCount) },
  },
  signIn: { code: { sentTo: one(anyTime) }, noPassword: { sent: one(anyTime) } },
  textNumber: {
    sentTo: one(anyTime),
    isOn: fc.tuple(anyTime, fc.constantFrom('sms' as const, 'whatsapp' as const)),
  },
  live: {
    timeOfDay: one(anyInstant),
    longDate: one(anyDate),
    place: fc.tuple(fc.integer({ min: 2, max: 300 }), fc.boolean()),
    beReady: fc.tuple(anyFrom, anyWait, anyInstant, fc.constantFrom('', '2', null)),
    wait: fc.tuple(anyFrom, anyWait, anyInstant),
    doctor: one(anyView),
  },
  freshness: { asOf: fc.tuple(anyTime, anyTime) },
  consoleDay: {
    page: { tabServing: one(anyCount), tabWaiting: one(anyCount) },
    day: { onBreakUntil: one(anyTime), awayUntil: one(anyTime) },
    absence: { minutes: one(anyCount), consequence: one(fc.boolean()) },
    whole: {
      lateConsequence: one(anyTime),
      shouldHaveBegun: one(anyTime),
      startsAbout: one(anyTime),
      cancelConsequence: fc.tuple(anyCount, fc.boolean()),
      cancel: one(anyCount),
      handOver: one(anyCount),
      handedOver: fc.tuple(anyCount, anyTime, anyCount),
    },
    turn: {
      earlierVisits: one(anyCount),
      late: one(anyCount),
      left: one(anyTime),
      waitingForYou: one(anyCount),
      nextIs: fc.tuple(anyCount, anyTime),
      calledFirst: fc.tuple(anyCount, anyTime),
      interruptsIn: one(anyTime),
      backAt: one(anyTime),
      backLeft: one(anyTime),
      backOver: one(anyTime),
    },
    deeds: { finishSoon: one(anyCount), finishMissedSoon: one(anyCount) },
    undo: {
      completed: fc.tuple(anyTime, fc.option(anyTime)),
      skipped: one(anyTime),
      missed: one(anyTime),
      undoToken: one(anyCount),
      seconds: one(anyCount),
    },
    happened: {
      calledNext: fc.tuple(anyTime, anyCount),
      called: one(anyCount),
      undone: one(anyCount),
      heard: {
        started: one(anyTime),
        resumed: one(anyTime),
        ended: {
          completed: one(anyTime),
          no_show: one(anyTime),
          cancelled: one(anyTime),
          interrupted: one(anyTime),
        },
        called: fc.tuple(anyCount, anyTime),
        undone: fc.tuple(anyCount, anyTime),
        joined: one(anyTime),
        ready: one(anyTime),
        secondsLeft: fc.tuple(anyTime, anyCount),
      },
    },
  },
  consoleKeys: {
    found: one(anyCount),
    show: one(anyTime),
    person: fc.tuple(anyCount, anyTime, fc.constantFrom('waiting', 'called', 'completed')),
  },
  visit: {
    holdsUnsaved: one(anyTime),
    notesOf: one(anyTime),
    goTo: one(anyTime),
    states: { finished: one(anyTime), ended: one(anyTime) },
    gaps: { dose: one(anyTime), frequency: one(anyTime), both: one(anyTime), more: one(anyCount) },
    saved: one(anyTime),
    notes: { tooLong: one(anyCount) },
    analysis: { byMachine: one(anyTime), accepted: one(anyTime) },
    prescription: {
      medication: one(anyCount),
      remove: one(anyCount),
      matches: one(anyTime),
      confirmed: one(anyTime),
      tooLong: one(anyCount),
      tooMany: one(anyCount),
    },
    heldBack: one(anyTime),
    holds: { matches: fc.tuple(anyTime, anyTime), nameless: one(anyCount), more: one(anyCount) },
    given: one(anyCount),
    templates: { saved: one(anyTime) },
  },
  consoleNews: {
    here: fc.tuple(anyTime, anyCount),
    ready: fc.tuple(anyTime, anyCount),
    many: { here: one(anyCount), ready: one(anyCount) },
    wrote: one(anyTime),
  },
  consoleLine: {
    line: {
      token: one(anyCount),
      minutes: one(anyCount),
      here: one(anyCount),
      joinedAt: one(anyTime),
      bookedAt: one(anyTime),
      found: fc.tuple(anyCount, anyCount),
      moreFor: fc.tuple(anyCount, anyTime),
    },
    today: {
      length: one(anyCount),
      counts: {
        completed: one(anyCount),
        no_show: one(anyCount),
        cancelled: one(anyCount),
        interrupted: one(anyCount),
      },
    },
    order: {
      because: fc.tuple(anyTime, anyTime),
      notHereAsks: fc.tuple(anyTime, fc.boolean()),
      title: fc.tuple(anyCount, anyTime),
      place: fc.tuple(anyCount, anyCount),
      putBack: one(anyCount),
      placeNumber: one(anyCount),
    },
  },
  conversation: {
    heading: one(anyTime),
    left: one(anyCount),
    tooMuch: one(anyCount),
    wrote: one(anyTime),
    heard: fc.tuple(anyTime, anyTime),
    person: fc.tuple(anyCount, anyTime),
    toCurrent: one(anyTime),
    unread: one(anyCount),
  },
  appointments: {
    cancelling: { about: fc.tuple(anyCount, anyTime, anyTime) },
    said: { cancelled: fc.tuple(anyCount, anyTime) },
  },
  desk: {
    serving: one(anyCount),
    waiting: one(anyCount),
    walkIn: { given: fc.tuple(anyTime, anyTime) },
    row: { arrivedOf: one(anyTime) },
    cancelling: { title: fc.tuple(anyCount, anyTime) },
    ticket: { title: one(anyCount) },
  },
  find: {
    sample: { says: fc.tuple(anyCount, anyCount) },
    list: { all: one(anyCount), found: fc.tuple(anyCount, anyCount), none: one(anyTime) },
    today: { likely: one(anyTime), waiting: one(anyCount), next: one(anyTime) },
  },
  home: {
    waits: fc.tuple(anyTime, anyFrom, anyWait, anyInstant),
    nowServing: fc.tuple(anyCount, anyTime),
    otherDayInPerson: one(fc.constantFrom('', '2')),
    more: one(anyCount),
  },
  hours: { open: one(anyTime), openIn: fc.tuple(anyTime, anyTime) },
  booked: {
    about: fc.tuple(anyDate, anyDate, anyTime),
    between: fc.tuple(anyTime, anyTime, anyTime),
    ahead: one(fc.nat(300)),
    afterClosing: { possibly: one(anyTime), likely: one(anyTime) },
    comeTo: one(fc.constantFrom('', '2')),
    next: { near: { online: one(anyTime), in_person: one(fc.constantFrom('', '2')) } },
  },
  booking: {
    page: {
      minutesEach: one(anyCount),
      minutesEachToday: one(anyCount),
      eitherMode: fc.tuple(anyTime, anyTime),
      speaks: one(fc.constantFrom(['en'], ['en', 'hi'], ['de', 'fr', 'ak'])),
      practisingSince: one(anyCount),
    },
    bar: { says: fc.tuple(anyCount, anyTime), book: one(anyCount) },
    form: {
      next: { online: one(anyTime), in_person: one(fc.constantFrom('', '2')) },
      instead: fc.tuple(anyCount, anyTime),
    },
    days: {
      booked: one(anyCount),
      own: one(anyCount),
      instead: one(anyTime),
      inVain: {
        past: one(anyTime),
        closed: one(anyTime),
        full: one(anyTime),
        ahead: fc.tuple(anyTime, anyTime),
      },
    },
    held: { heading: one(anyCount) },
    answer: {
      leadOn: one(anyTime),
      readOut: fc.tuple(anyCount, anyTime, anyTime),
      likely: one(anyTime),
      likelyOnOwnClock: one(anyTime),
      fromOpening: one(anyTime),
      afterClosing: { possibly: one(anyTime), likely: one(anyTime) },
    },
  },
  day: { weekday: one(anyDate), dayMonth: one(anyDate) },
  late: {
    place: one(anyCount),
    placeAt: fc.tuple(anyTime, anyTime),
    placeBetween: fc.tuple(anyTime, anyTime, anyTime, anyTime),
    placeWaiting: fc.tuple(anyTime, anyTime, anyTime),
    wouldBe: one(anyTime),
    nowAre: one(anyTime),
    all: one(anyCount),
    letGo: one(anyCount),
  },
  dayAhead: {
    between: fc.tuple(anyTime, anyTime, anyTime),
  },
  messages: {
    newToken: one(anyCount),
    secondsLeft: { online: one(anyCount), in_person: one(anyCount) },
    earlier: one(anyCount),
  },
  moves: { fromTo: fc.tuple(anyPosition, anyPosition), now: one(anyPosition), showAll: one(anyCount) },
  patientsOwn: { title: one(anyCount) },
  pastVisits: { shown: one(anyCount), noneNamed: one(anyTime) },
  secondChance: {
    stillToday: one(fc.option(anyTime)),
    wouldBe: one(anyPosition),
    wouldBeBetween: fc.tuple(anyPosition, anyTime, anyTime),
    afterClosing: { possibly: one(anyTime), likely: one(anyTime) },
  },
  settings: {
    form: { weekday: one(anyWeekday), weekdayShort: one(anyWeekday), clinicTime: one(anyTime) },
    faults: { whole: one(anyCount), tooLong: one(anyCount) },
    stays: {
      onWeekday: fc.tuple(anyCount, anyWeekday),
      inMode: { online: one(anyCount), in_person: one(anyCount) },
      moreThan: fc.tuple(anyCount, anyCount),
    },
    saved: {
      sentence: one(fc.array(anyTime, { minLength: 1, maxLength: 8 })),
      minutes: one(anyCount),
      capacity: one(anyCount),
      hours: fc.tuple(anyTime, anyTime),
      days: one(fc.uniqueArray(anyWeekday, { minLength: 1 })),
      modes: one(fc.uniqueArray(fc.constantFrom(...Object.values(Mode)), { minLength: 1 })),
      door: one(fc.constantFrom('', '2')),
      skips: one(fc.boolean()),
    },
    link: { repair: one(anyTime), saved: one(fc.nat(10)) },
    nextDay: { booked: fc.tuple(anyCount, anyCount), token: one(anyCount) },
    score: fc.tuple(fc.nat(2_000), anyCount),
  },
  notices: { bell: one(anyCount) },
  shell: { signedInAs: one(anyTime) },
  turnHeld: { whenBack: one(fc.option(anyTime)), interruptsIn: one(anyTime) },
  history: {
    shown: one(anyCount),
    card: {
      label: fc.tuple(anyTime, anyTime),
      month: one(anyDate),
      date: one(anyDate),
      fromTo: fc.tuple(anyTime, anyTime),
      andMore: one(anyCount),
    },
  },
  record: {
    title: one(anyDate),
    date: one(anyDate),
    facts: { fromTo: fc.tuple(anyTime, anyTime) },
    analysis: { supplier: one(anyTime) },
    tokens: { change: fc.tuple(anyCount, anyCount, anyTime) },
    prescription: {
      corrected: fc.tuple(anyTime, fc.constantFrom('', '2')),
      allergies: one(anyTime),
    },
  },
  telling: {
    places: one(anyCount),
    minutes: one(anyCount),
    quiet: { elsewhere: one(fc.constantFrom('Asia/Kolkata', 'Europe/Berlin')) },
  },
  setup: {
    step: fc.tuple(anyCount, anyCount),
    join: { sentTo: one(anyTime), asMe: one(anyTime) },
  },
  admin: {
    invite: { sent: one(anyTime) },
    invitations: { until: one(anyTime), renewOf: one(anyTime), revokeOf: one(anyTime) },
    people: {
      deactivateOf: one(anyTime),
      reactivateOf: one(anyTime),
      giveAdminTo: one(anyTime),
      takeAdminFrom: one(anyTime),
      question: one(anyTime),
      ahead: fc.tuple(anyCount, anyDate, anyDate),
    },
    audit: {
      by: fc.tuple(anyTime, anyTime),
      what: {
        admin_made: one(anyTime),
        clinic_saved: one(anyTime),
        invited: one(anyTime),
        invitation_renewed: one(anyTime),
        invitation_revoked: one(anyTime),
        invitation_accepted: one(anyTime),
        became_doctor: one(anyTime),
        deactivated: one(anyTime),
        reactivated: one(anyTime),
        admin_given: one(anyTime),
        admin_taken: one(anyTime),
      },
    },
  },
  profile: {
    remove: one(anyTime),
    reads: {
      day: one(anyDate),
      what: { visit: one(anyTime), prescription: one(anyTime) },
    },
  },
  chart: { age: one(anyCount), born: one(anyDate), visits: { date: one(anyDate) } },
  waitingRoom: {
    place: { aheadSoFar: one(anyPosition) },
    turn: {
      startedAt: one(anyTime),
      left: { online: one(anyTime), in_person: one(anyTime) },
      goIn: one(fc.constantFrom('', '2')),
    },
    join: { tooFar: one(anyCount) },
  },
}
