import type { QueueCommand } from '../commands.ts'
import type { DaySettings } from '../events.ts'
import type { Instant } from '../ids.ts'
import type { RefusalCode } from '../refusal.ts'
import type { Availability, EntryStatus, Mode } from '../vocabulary.ts'

/** One patient's slip of paper. */
type Slip = {
  id: string
  patient: string
  number: number
  mode: Mode
  state: EntryStatus
  joined: boolean
  ready: boolean
  begun: boolean
  chances: number
  /** NOTE-18: what the slip says on its back. */
  handedTo?: string
}

type Answer = 'done' | RefusalCode

const IN_ROW: readonly EntryStatus[] = ['booked', 'waiting']
const HOLDING: readonly EntryStatus[] = ['booked', 'waiting', 'called', 'in_consultation', 'interrupted']
const OVER: readonly EntryStatus[] = ['completed', 'cancelled']

/**
 * The day as a receptionist would keep it with slips of paper: one row of slips, one on the doctor's desk, a sign
 * on the door. Written from the spec, changed in place, without events: a second opinion on every command.
 */
export class Paper {
  slips: Slip[] = []
  row: Slip[] = []
  desk: Slip | null = null
  highest = 0
  sign: Availability = 'offline'
  back: Instant | null = null
  linkBroken = false
  /** CALL-7: the slip that may still come back to the desk, and since when. */
  last: { slip: Slip; at: Instant } | null = null
  /** NOTE-10: the visit the desk is kept free for. */
  kept: Slip | null = null
  /** LATE-6: nobody sat there when the last slip was put aside by the clock. */
  resting = false
  /** NOTE-12: the notice on the door before the doctor comes. */
  late: number | null = null
  /** NOTE-13: the door is shut for the day. */
  shut = false
  private opened = false
  /** Somebody has been called today. */
  private running = false
  private minutes = 10
  private starts: Instant = 0
  private learnt: number | null = null
  private skipLate = false
  private deskSince: Instant = 0
  private signSince: Instant = 0
  private warned = 0
  private reminded = false
  private now: Instant = 0

  ask(command: QueueCommand, at: Instant): Answer {
    this.now = at
    switch (command.type) {
      case 'BookAppointment':
        return this.book(command)
      case 'SetDoctorStatus':
        return this.setStatus(command)
      case 'CallNext':
        if (this.desk) return 'TURN_IN_PROGRESS'
        if (this.row.length === 0) return 'QUEUE_EMPTY'
        if (this.sign !== 'available') return 'DOCTOR_AWAY'
        return this.callFirst()
      case 'StartConsultation':
        return this.start(command)
      case 'FinishConsultation':
        if (this.desk?.number !== command.token) return 'NOT_SERVING'
        if (this.desk.state !== 'in_consultation') return 'NOT_STARTED'
        return this.clearDesk(this.desk.joined ? 'completed' : 'no_show')
      case 'SkipTurn':
        if (this.desk?.number !== command.token) return 'NOT_SERVING'
        return this.skip(this.desk)
      case 'UndoTurn':
        return this.undo(command.token)
      case 'ResumeConsultation':
        return this.resume(command.token)
      case 'AnnounceLateStart': {
        if (this.shut) return 'DAY_CANCELLED'
        if (this.running || this.sign === 'available') return 'DAY_STARTED'
        const comes = command.opensAt + command.lateMinutes * 60_000
        if (comes <= this.now) return 'RETURN_PAST'
        if (this.late !== command.lateMinutes || this.back !== comes) this.agree(command.settings)
        this.opened = true
        this.late = command.lateMinutes
        this.back = comes
        return 'done'
      }
      case 'CancelDay': {
        if (this.shut) return 'done'
        this.shut = true
        const left = ['booked', 'waiting', 'called', 'interrupted']
        for (const slip of this.slips.filter(({ state }) => left.includes(state))) slip.state = 'cancelled'
        if (this.desk?.state === 'cancelled') this.desk = null
        this.row = []
        this.kept = null
        return 'done'
      }
      case 'ChangeMeetLink':
        this.linkBroken = false
        return 'done'
      case 'ChangeSettings':
        if (this.opened) this.agree(command.settings)
        return 'done'
      case 'Tick':
        return this.wait()
      case 'ReportMeetLink':
        if (this.now < this.starts) return 'DAY_NOT_BEGUN'
        if (command.appointmentId !== null) {
          const slip = this.find(command.appointmentId)
          if (!slip) return 'UNKNOWN_APPOINTMENT'
          if (slip.mode === 'in_person') return 'NOT_ONLINE'
          if (slip.state === 'no_show') return 'APPOINTMENT_MISSED'
          if (OVER.includes(slip.state)) return 'APPOINTMENT_CLOSED'
        }
        if (this.opened) this.linkBroken = true
        return 'done'
      default: {
        const slip = this.find(command.appointmentId)
        return slip ? this.askSlip(command, slip) : 'UNKNOWN_APPOINTMENT'
      }
    }
  }

  private askSlip(
    command: Extract<
      QueueCommand,
      {
        type:
          | 'CancelAppointment'
          | 'JoinWaitingRoom'
          | 'SayReady'
          | 'MarkNoShow'
          | 'ReassignToken'
          | 'StepBack'
          | 'MoveUp'
          | 'CallOutOfOrder'
          | 'HandOver'
          | 'GiveUpPlace'
      }
    >,
    slip: Slip,
  ): Answer {
    const gone = slip.state === 'no_show' ? 'APPOINTMENT_MISSED' : 'APPOINTMENT_CLOSED'
    const over = !HOLDING.includes(slip.state)
    switch (command.type) {
      case 'CancelAppointment':
        if (slip.state === 'cancelled') return 'done'
        return over ? gone : this.cancel(slip)
      case 'GiveUpPlace':
        if (slip.state === 'cancelled') return 'done'
        if (over) return gone
        return slip.state === 'in_consultation' && this.sign !== 'offline'
          ? 'TURN_HAS_COME'
          : this.cancel(slip)
      case 'HandOver':
        if (slip.state === 'cancelled') return slip.handedTo === command.toAppointmentId ? 'done' : gone
        if (over) return gone
        if (slip.state === 'in_consultation') return 'TURN_HAS_COME'
        slip.handedTo = command.toAppointmentId
        slip.state = 'cancelled'
        this.row = this.row.filter((each) => each !== slip)
        if (slip === this.desk) this.desk = null
        if (slip === this.kept) this.kept = null
        return 'done'
      case 'JoinWaitingRoom':
        if (over) return gone
        if (slip.state === 'booked' && (this.now < this.starts || this.row.indexOf(slip) >= 10))
          return 'TOO_EARLY'
        if (slip.state === 'booked') slip.state = 'waiting'
        slip.joined = true
        return 'done'
      case 'SayReady':
        if (over) return gone
        if (!slip.joined) return 'NOT_JOINED'
        slip.ready = true
        return 'done'
      case 'MarkNoShow':
        if (slip.state === 'no_show') return 'done'
        if (over) return gone
        if (slip.state === 'interrupted') return 'PATIENT_PRESENT'
        if (IN_ROW.includes(slip.state) && this.now < this.starts) return 'DAY_NOT_BEGUN'
        if (slip === this.desk) return this.skip(slip)
        this.row.splice(this.row.indexOf(slip), 1)
        slip.state = 'no_show'
        return 'done'
      case 'ReassignToken':
        if (this.shut) return 'DAY_CANCELLED'
        if (slip.state === 'interrupted' || (slip.state === 'in_consultation' && this.sign === 'offline')) {
          const wasKept = slip === this.kept
          if (slip === this.desk) this.desk = null
          if (wasKept) this.kept = null
          this.reassign(slip)
          return wasKept ? this.callFirst() : 'done'
        } else {
          if (slip.state !== 'no_show') return 'NOT_ELIGIBLE'
          if (slip.chances === 3) return 'REASSIGN_LIMIT'
          if (this.holdsAnother(slip.patient)) return 'ALREADY_BOOKED'
          slip.chances += 1
        }
        this.reassign(slip)
        return 'done'
      case 'StepBack': {
        if (over) return gone
        if (!IN_ROW.includes(slip.state)) return 'TURN_HAS_COME'
        const place = this.row.indexOf(slip)
        if (command.places < 1 || place + command.places >= this.row.length) return 'NO_SUCH_PLACE'
        for (let step = 0; step < command.places; step++) this.swap(place + step)
        return 'done'
      }
      case 'MoveUp': {
        if (over) return gone
        if (!IN_ROW.includes(slip.state)) return 'TURN_HAS_COME'
        if (command.toPosition < 1) return 'NO_SUCH_PLACE'
        for (let place = this.row.indexOf(slip); place >= command.toPosition; place--) this.swap(place - 1)
        return 'done'
      }
      case 'CallOutOfOrder':
        if (slip === this.desk) return 'done'
        if (over) return gone
        if (!IN_ROW.includes(slip.state)) return 'TURN_HAS_COME'
        if (this.desk?.state === 'in_consultation') return 'ALREADY_IN_CONSULTATION'
        if (this.sign !== 'available') return 'DOCTOR_AWAY'
        this.putBack()
        this.row.splice(this.row.indexOf(slip), 1)
        this.row.unshift(slip)
        return this.callFirst()
      default:
        return command satisfies never
    }
  }

  private book(wish: Extract<QueueCommand, { type: 'BookAppointment' }>): Answer {
    if (this.shut) return 'DAY_CANCELLED'
    if (this.find(wish.appointmentId) || this.holdsAnother(wish.patientId)) return 'ALREADY_BOOKED'
    if (!this.opened) this.agree(wish.settings)
    this.opened = true
    this.highest += 1
    const slip: Slip = {
      id: wish.appointmentId,
      patient: wish.patientId,
      number: this.highest,
      mode: wish.mode,
      state: 'booked',
      joined: false,
      ready: false,
      begun: false,
      chances: 0,
    }
    this.slips.push(slip)
    this.row.push(slip)
    return 'done'
  }

  private reassign(slip: Slip) {
    if (this.last?.slip === slip) this.last = null
    Object.assign(slip, { state: 'booked', joined: false, ready: false, begun: false })
    slip.number = this.highest += 1
    this.row.push(slip)
  }

  private cancel(slip: Slip): Answer {
    if (slip === this.desk) {
      slip.state = 'cancelled'
      this.desk = null
      return this.callFirst()
    }
    const wasKept = slip === this.kept
    if (wasKept) this.kept = null
    this.row = this.row.filter((each) => each !== slip)
    slip.state = 'cancelled'
    return wasKept ? this.callFirst() : 'done'
  }

  private start({
    token: number,
    hasMeetLink,
    settings,
  }: Extract<QueueCommand, { type: 'StartConsultation' }>): Answer {
    if (this.desk?.state === 'in_consultation') return 'ALREADY_IN_CONSULTATION'
    const slip = this.desk ?? this.row[0]
    if (!slip) return 'QUEUE_EMPTY'
    if (number !== null && slip.number !== number) return 'NOT_SERVING'
    if (slip.mode === 'online' && !hasMeetLink) return 'MEET_LINK_MISSING'
    if (this.now < this.starts) return 'DAY_NOT_BEGUN'
    if (!this.running) this.agree(settings)
    this.turnSign('available', null, false)
    if (!this.desk) this.callFirst()
    if (slip.mode === 'in_person') slip.joined = true
    slip.begun = true
    this.last = null
    this.toDesk(slip, 'in_consultation')
    return 'done'
  }

  private skip(slip: Slip): Answer {
    if (slip.state === 'in_consultation' && slip.joined) return 'PATIENT_PRESENT'
    return this.clearDesk('no_show')
  }

  private undo(number: number): Answer {
    const { last } = this
    if (last?.slip.number !== number) {
      const slip = this.slips.find((each) => each.number === number)
      const wasOver = slip?.state === 'completed' || slip?.state === 'no_show'
      return wasOver && this.desk?.state === 'in_consultation' ? 'NEXT_HAS_STARTED' : 'NOTHING_TO_UNDO'
    }
    if (this.now - last.at > 60_000) return 'UNDO_TOO_LATE'
    if (this.holdsAnother(last.slip.patient)) return 'PATIENT_BOOKED_AGAIN'
    this.putBack()
    this.last = null
    this.toDesk(last.slip, last.slip.begun ? 'in_consultation' : 'called')
    return 'done'
  }

  private resume(number: number): Answer {
    const slip = this.slips.find((each) => each.number === number)
    if (slip && slip === this.desk && slip.state === 'in_consultation') return 'done'
    if (slip?.state !== 'interrupted') return 'NOT_INTERRUPTED'
    if (this.desk?.state === 'in_consultation') return 'ALREADY_IN_CONSULTATION'
    this.turnSign('available', null, false)
    this.putBack()
    this.last = null
    this.kept = null
    this.toDesk(slip, 'in_consultation')
    return 'done'
  }

  /** Time has passed: at most one thing happens. */
  private wait(): Answer {
    const slip = this.desk
    if (!slip) return 'done'
    const sat = this.now - this.deskSince
    if (slip.state === 'called') {
      if (slip.joined || this.sign !== 'available') return 'done'
      const waited = this.now - Math.max(this.deskSince, this.signSince)
      if (waited >= 120_000) {
        if (this.skipLate) {
          this.putAside('no_show')
          this.resting = true
        }
        return 'done'
      }
      if (waited >= 90_000) this.warned = 30
      else if (waited >= 60_000) this.warned ||= 60
      return 'done'
    }
    const away = this.now - Math.max(this.signSince, this.deskSince)
    if (this.sign === 'offline' && away >= 300_000) {
      slip.state = 'interrupted'
      this.kept = slip
      this.desk = null
    } else if (sat >= 3_600_000) this.reminded = true
    return 'done'
  }

  private setStatus(wish: Extract<QueueCommand, { type: 'SetDoctorStatus' }>): Answer {
    const before = [this.running, this.sign, this.back]
    const opens = this.sign !== 'available' && wish.availability === 'available'
    if (opens && this.now < (wish.settings.startsAt ?? this.starts)) return 'DAY_NOT_BEGUN'
    const answer = this.turnSign(wish.availability, wish.expectedBackAt)
    const turned = this.sign !== before[1] || this.back !== before[2]
    if (turned && !before[0]) this.agree(wish.settings)
    return answer
  }

  /** The doctor's settings, as far as they were said. */
  private agree({ minutesPerPatient, skipAutomatically, startsAt, pace }: DaySettings) {
    this.starts = startsAt ?? this.starts
    this.minutes = minutesPerPatient
    this.skipLate = skipAutomatically ?? this.skipLate
    this.learnt = pace?.count ?? this.learnt
  }

  private turnSign(sign: Availability, back: Instant | null, calls = true): Answer {
    const until = sign === 'available' ? null : back
    if (sign === this.sign && until === this.back && !this.resting) return 'done'
    if (until !== null && until <= this.now) return 'RETURN_PAST'
    this.opened = true
    this.resting = false
    if (sign !== this.sign) this.signSince = this.now
    this.sign = sign
    this.back = until
    this.late = null
    return calls && !this.desk && !this.kept ? this.callFirst() : 'done'
  }

  private callFirst(): Answer {
    if (this.sign !== 'available') return 'done'
    const next = this.row.shift()
    if (next) {
      this.kept = null
      this.running = true
      this.toDesk(next, 'called')
    }
    return 'done'
  }

  private clearDesk(state: 'completed' | 'no_show'): Answer {
    this.putAside(state)
    return this.callFirst()
  }

  private putAside(state: 'completed' | 'no_show') {
    if (this.desk) {
      this.desk.state = state
      this.last = { slip: this.desk, at: this.now }
    }
    this.desk = null
  }

  private toDesk(slip: Slip, state: 'called' | 'in_consultation') {
    this.resting = false
    slip.state = state
    this.desk = slip
    this.deskSince = this.now
    this.warned = 0
    this.reminded = false
  }

  private putBack() {
    if (!this.desk) return
    this.desk.state = this.desk.joined ? 'waiting' : 'booked'
    this.row.unshift(this.desk)
    this.desk = null
  }

  private swap(place: number) {
    const [near, far] = [this.row[place], this.row[place + 1]]
    if (near && far) this.row.splice(place, 2, far, near)
  }

  private find(id: string) {
    return this.slips.find((slip) => slip.id === id)
  }

  private holdsAnother(patient: string) {
    return this.slips.some((slip) => slip.patient === patient && HOLDING.includes(slip.state))
  }

  /** What a queue must show for the two to agree. */
  picture() {
    return {
      slips: this.slips.map(({ id, number, mode, state, joined, ready, begun, chances }) => ({
        id,
        number,
        mode,
        state,
        joined,
        ready,
        begun,
        chances,
      })),
      row: this.row.map(({ number }) => number),
      desk: this.desk?.number ?? null,
      highest: this.highest,
      sign: this.sign,
      back: this.back,
      late: this.late,
      shut: this.shut,
      linkBroken: this.linkBroken,
      last: this.last?.slip.number ?? null,
      kept: this.kept?.number ?? null,
      resting: this.resting,
      warned: this.desk ? this.warned : 0,
      reminded: this.desk ? this.reminded : false,
      settings: [this.minutes, this.starts, this.skipLate, this.learnt],
    }
  }
}
