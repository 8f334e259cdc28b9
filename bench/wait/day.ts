import type { DayPolicy, QueueCommand } from '../../src/queue/commands.ts'
import { execute } from '../../src/queue/decide.ts'
import { visitsToday } from '../../src/queue/estimate/wait/today.ts'
import type { DaySettings, Logged } from '../../src/queue/events.ts'
import {
  type AppointmentId,
  appointmentId,
  commandId,
  type Instant,
  localDate,
  parseDoctorDayKey,
  patientId,
  type Token,
} from '../../src/queue/ids.ts'
import { mayJoin, positionOf } from '../../src/queue/position.ts'
import { emptyQueue, entryByToken, type Queue } from '../../src/queue/queue.ts'
import { type PublicView, publicView } from '../../src/queue/views/view.ts'
import type { Availability, Role } from '../../src/queue/vocabulary.ts'
import { type Clinic, DAY, type DayTruth, MINUTE } from './clinic.ts'
import type { Random } from './random.ts'

/** Somebody saw a wait: told at joining or at a change of position, or looked by themselves. */
export type Moment = {
  readonly view: PublicView
  /** What everybody knew of the doctor's plan, and how long today's visits were, for the rivals. */
  readonly minutesPerPatient: number
  readonly durations: readonly number[]
  readonly token: Token
  readonly at: Instant
  readonly kind: 'told' | 'looked'
  readonly joinedAt: Instant | null
  /** Waits of those called before, from joining to the call, oldest first. */
  readonly waits: readonly number[]
}

/** How a patient behaves; nobody knows it beforehand. */
type Patient = {
  readonly appointment: AppointmentId
  readonly comes: boolean
  /** Joins the waiting room when this many turns are ahead; null: in person, without the app. */
  readonly joinsAt: number | null
}

export type SimulatedDay = {
  readonly queue: Queue
  readonly moments: readonly Moment[]
  readonly calledAt: ReadonlyMap<Token, Instant>
}

/** One day of a clinic through the real core: every change is a command that `execute` accepts. */
export function simulateDay(
  clinic: Clinic,
  truth: DayTruth,
  settings: DaySettings,
  midnight: Instant,
  random: Random,
): SimulatedDay {
  const agenda: { at: Instant; act: () => void }[] = []
  const plan = (at: Instant, act: () => void) => {
    agenda.push({ at, act })
  }
  const date = new Date(midnight).toISOString().slice(0, 10)
  const parsed = parseDoctorDayKey(`d-1:${date}`)
  if (!parsed) throw new Error('no such day')
  const opening = midnight + 9 * 60 * MINUTE
  const policy: DayPolicy = {
    today: localDate(date),
    isWorkingDay: true,
    modes: ['online', 'in_person'],
    capacity: 300,
  }

  let queue = emptyQueue(parsed.key)
  let now = midnight - 12 * 60 * MINUTE
  let commands = 0
  const patients = new Map<Token, Patient>()
  const joining = new Set<Token>()
  const calledAt = new Map<Token, Instant>()
  const waits: number[] = []
  const moments: Moment[] = []
  let told = new Map<Token, number>()

  const ask = (command: QueueCommand, role: Role) => {
    const done = execute(queue, {
      id: commandId(`c-${++commands}`),
      at: now,
      actor: { role, id: `u-${role}` },
      command,
    })
    if (!done.ok) throw new Error(`${command.type} was refused: ${done.refusal.code}`)
    queue = done.after
    for (const logged of done.logged) follow(logged)
    if (done.logged.length > 0) tell()
  }

  const say = (availability: Availability, expectedBackAt: Instant | null) =>
    ask({ type: 'SetDoctorStatus', availability, expectedBackAt, settings }, 'doctor')

  const remember = (view: PublicView, token: Token, kind: Moment['kind']) => {
    // With neither a turn nor a return time nobody can say when it begins, and no number should be shown.
    if (view.runningSince === null && view.doctor.expectedBackAt === null) return
    // Neighbouring moments say nearly the same: a part of them is enough.
    if (kind === 'told' && !random.chance(0.2)) return
    const joinedAt = entryByToken(queue, token)?.joinedAt ?? null
    const { minutesPerPatient } = settings
    const durations = visitsToday(queue).map(({ duration }) => duration)
    moments.push({
      view,
      minutesPerPatient,
      durations,
      token,
      at: now,
      kind,
      joinedAt,
      waits: waits.slice(-8),
    })
  }

  /** As the notifications do: within ten at every change, further off at every fifth; and at joining. */
  const tell = () => {
    if (now < opening - 40 * MINUTE) return
    const view = publicView(queue)
    const next = new Map<Token, number>()
    for (const token of queue.line) {
      const position = positionOf(queue, token)
      if (position === null) continue
      next.set(token, position)
      if (told.get(token) !== position && (position <= 10 || position % 5 === 0))
        remember(view, token, 'told')
      const patient = patients.get(token)
      if (patient?.joinsAt == null || joining.has(token) || position > patient.joinsAt) continue
      joining.add(token)
      plan(now + random.between(3, 120) * 1000, () => join(token))
    }
    told = next
  }

  const join = (token: Token) => {
    const patient = patients.get(token)
    const entry = entryByToken(queue, token)
    if (!patient || entry?.joinedAt != null) return
    if (entry?.status !== 'booked' && entry?.status !== 'called') return
    if (!mayJoin(positionOf(queue, token))) {
      joining.delete(token)
      return
    }
    ask({ type: 'JoinWaitingRoom', appointmentId: patient.appointment }, 'patient')
    if (queue.line.includes(token)) remember(publicView(queue), token, 'told')
  }

  const follow = ({ event }: Logged) => {
    if (event.type === 'AppointmentBooked') {
      const comes = !random.chance(clinic.noShow)
      const online = event.mode === 'online'
      const usesApp = online || random.chance(0.6)
      // A few join and then do not come; of those who will not come hardly anybody joins.
      const joins = comes ? usesApp && random.chance(online ? 0.92 : 1) : random.chance(0.1)
      patients.set(event.token, {
        appointment: event.appointmentId,
        comes,
        joinsAt: joins ? Math.ceil(random.between(0, 10)) : null,
      })
    }
    if (event.type === 'TurnCalled') called(event.token)
  }

  const called = (token: Token) => {
    const joinedAt = entryByToken(queue, token)?.joinedAt ?? null
    if (joinedAt !== null) waits.push(now - joinedAt)
    if (!calledAt.has(token)) calledAt.set(token, now)
    const patient = patients.get(token)
    if (!patient) return
    const turn = now
    if (!patient.comes) {
      plan(turn + random.between(2, 5) * MINUTE, () => {
        if (queue.serving === token) ask({ type: 'SkipTurn', token }, 'doctor')
      })
      return
    }
    const there = joinedAt !== null || entryByToken(queue, token)?.mode === 'in_person'
    const coming = there ? 0 : random.between(0.3, 2) * MINUTE
    if (!there) plan(turn + coming, () => join(token))
    plan(turn + coming + 5000 + random.exponential(clinic.toStart), () => start(token))
  }

  const start = (token: Token) => {
    if (queue.serving !== token) return
    const entry = entryByToken(queue, token)
    ask({ type: 'StartConsultation', token, hasMeetLink: true, settings }, 'doctor')
    const factor = entry?.mode === 'in_person' ? clinic.inPersonFactor : 1
    const length = truth.middle * factor * Math.exp(clinic.spread * random.normal())
    plan(now + Math.max(20_000, length), () => finish(token))
  }

  let breakAfter = opening + random.between(1.5, 3) * 60 * MINUTE
  const finish = (token: Token) => {
    if (queue.serving !== token) return
    if (now >= breakAfter && queue.line.length > 0) {
      const planned = random.between(8, 35) * MINUTE
      breakAfter = now + planned + random.between(2, 4) * 60 * MINUTE
      const back = now + planned + random.exponential(clinic.overrun)
      say('on_break', random.chance(clinic.announces) ? now + planned : null)
      plan(back, () => say('available', null))
    }
    ask({ type: 'FinishConsultation', token }, 'doctor')
  }

  const book = (number: number, origin: 'booked' | 'walk_in') =>
    ask(
      {
        type: 'BookAppointment',
        appointmentId: appointmentId(`a-${number}`),
        patientId: patientId(`p-${number}`),
        mode: origin === 'walk_in' || random.chance(clinic.inPerson) ? 'in_person' : 'online',
        origin,
        policy,
        settings,
      },
      'patient',
    )

  const booked = Math.max(6, Math.round(clinic.patients * random.between(0.8, 1.2)))
  for (let number = 1; number <= booked; number++) book(number, 'booked')
  if (random.chance(clinic.announces)) say('offline', opening)
  plan(opening - 39 * MINUTE, tell)
  plan(opening + random.exponential(clinic.late) - 2 * MINUTE, () => say('available', null))

  for (let number = booked + 1; number <= booked + 3; number++) {
    plan(opening + random.between(0, 4) * 60 * MINUTE, () => {
      if (queue.line.length > 0) book(number, 'walk_in')
    })
  }
  for (const [token, { appointment }] of patients) {
    if (!random.chance(0.03)) continue
    plan(opening + random.between(-1, 4) * 60 * MINUTE, () => {
      if (queue.line.includes(token))
        ask({ type: 'CancelAppointment', appointmentId: appointment }, 'patient')
    })
  }
  if (random.chance(0.3)) {
    plan(opening + random.between(0.5, 4) * 60 * MINUTE, () => {
      const last = queue.line.at(-1)
      const patient = last === undefined ? undefined : patients.get(last)
      if (!patient || queue.line.length < 3) return
      ask({ type: 'MoveUp', appointmentId: patient.appointment, toPosition: 1, reason: 'emergency' }, 'staff')
    })
  }
  const look = () => {
    const token = queue.line[Math.floor(random.unit() * Math.min(10, queue.line.length))]
    if (token !== undefined) remember(publicView(queue), token, 'looked')
    if (queue.line.length > 0) plan(now + random.exponential(6 * MINUTE), look)
  }
  plan(opening - 30 * MINUTE, look)

  while (agenda.length > 0) {
    const next = agenda.reduce(
      (first, each, index) => (each.at < (agenda[first]?.at ?? 0) ? index : first),
      0,
    )
    const [item] = agenda.splice(next, 1)
    if (!item || item.at > midnight + DAY) break
    now = Math.max(now, item.at)
    item.act()
  }
  return { queue, moments, calledAt }
}
