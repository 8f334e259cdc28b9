import { z } from 'zod'
import type { CommandEnvelope, CommandType } from '../queue/commands.ts'
import type { Logged } from '../queue/events.ts'
import { appointmentId, commandId, localDate, patientId, type Token, token } from '../queue/ids.ts'
import { Availability, Mode, MoveReason, Origin, ReassignmentReason, Role } from '../queue/vocabulary.ts'
import { LONGEST_DELAY } from './press.ts'

/**
 * OPS-5: how long a command may be carried out, by whoever has it, in ms. Long enough for the room's attempts and then the
 * Worker's own; soon enough that nobody is booked long after they were told to try again.
 */
export const COMMAND_LIFE_MS = 8_000

/**
 * ROOM-17: raised whenever a command of a known type says something new, beside its entry in `SINCE`. A room of an older version
 * does not carry out what it would only half understand; a type that it does not know it refuses by itself.
 */
export const COMMAND_VERSION = 1
const SINCE: Partial<Record<CommandType, number>> = {}

/** The version in which this type of command got its present meaning. */
export const versionOf = (type: CommandType): number => SINCE[type] ?? 1

/** Whether this version of ours knows all that a command may say. */
export const isKnownVersion = (asked: unknown): boolean =>
  z.object({ version: z.int().max(COMMAND_VERSION).optional() }).safeParse(asked).success

/**
 * What a room, or the Worker in its place, answers to a command. `logged` are the events the command led to,
 * the first time as every time: a repeated command gets the same ones. A code is worded where a person is told
 * (src/words): what a doctor-day refuses, or UNAVAILABLE.
 */
export type Outcome =
  | { readonly ok: true; readonly seq: number; readonly logged: readonly Logged[] }
  | { readonly ok: false; readonly code: string }

/** OPS-7: what comes with an acceptance, so that nobody asks a second time: who is being served, and who follows, now. */
export type Line = { readonly serving: Token | null; readonly line: readonly Token[] }

/** An outcome as it is told to whoever sent the command from outside the room. */
export type Answered =
  | (Extract<Outcome, { ok: true }> & { readonly now: Line })
  | Extract<Outcome, { ok: false }>

const appointment = z.string().min(1).max(64).transform(appointmentId)
const turn = z.number().int().positive().transform(token)
const instant = z.number().int().nonnegative()
const date = z.iso.date().transform(localDate)
const mode = z.enum(Mode)
const measure = z.number().nonnegative()
const visit = z.object({ middle: measure, spread: measure })
const pace = z.object({
  visit: z.record(mode, visit),
  drift: measure,
  noShow: measure,
  toStart: measure,
  pause: z.object({ due: measure, length: measure, shape: measure }),
  count: measure,
})
const settings = z.object({
  minutesPerPatient: z.number().positive().max(240),
  version: z.number().int().nonnegative().optional(),
  startsAt: instant.optional(),
  skipAutomatically: z.boolean().optional(),
  pace: pace.optional(),
})
const moveReason = z.enum(MoveReason)
const place = z.number().int().positive().max(1000)

const command = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('BookAppointment'),
    appointmentId: appointment,
    patientId: z.string().min(1).max(64).transform(patientId),
    mode,
    origin: z.enum(Origin),
    policy: z.object({
      today: date,
      isWorkingDay: z.boolean(),
      modes: z.array(mode),
      capacity: z.number().int().nonnegative(),
    }),
    settings,
  }),
  z.object({ type: z.literal('CancelAppointment'), appointmentId: appointment }),
  z.object({ type: z.literal('GiveUpPlace'), appointmentId: appointment }),
  z.object({ type: z.literal('JoinWaitingRoom'), appointmentId: appointment }),
  z.object({ type: z.literal('SayReady'), appointmentId: appointment }),
  z.object({ type: z.literal('CallNext') }),
  z.object({
    type: z.literal('StartConsultation'),
    token: turn.nullable(),
    hasMeetLink: z.boolean(),
    settings,
  }),
  z.object({ type: z.literal('FinishConsultation'), token: turn }),
  z.object({ type: z.literal('SkipTurn'), token: turn }),
  z.object({ type: z.literal('MarkNoShow'), appointmentId: appointment }),
  z.object({
    type: z.literal('ReassignToken'),
    appointmentId: appointment,
    reason: z.enum(ReassignmentReason),
    today: date,
  }),
  z.object({
    type: z.literal('SetDoctorStatus'),
    availability: z.enum(Availability),
    expectedBackAt: instant.nullable(),
    settings,
  }),
  z.object({
    type: z.literal('AnnounceLateStart'),
    opensAt: instant,
    lateMinutes: z.number().int().positive().max(LONGEST_DELAY),
    settings,
  }),
  z.object({ type: z.literal('CancelDay') }),
  z.object({
    type: z.literal('HandOver'),
    appointmentId: appointment,
    toAppointmentId: appointment,
    toToken: turn,
  }),
  z.object({ type: z.literal('ChangeMeetLink') }),
  z.object({ type: z.literal('StepBack'), appointmentId: appointment, places: place }),
  z.object({
    type: z.literal('MoveUp'),
    appointmentId: appointment,
    toPosition: place,
    reason: moveReason,
  }),
  z.object({ type: z.literal('CallOutOfOrder'), appointmentId: appointment, reason: moveReason }),
  z.object({ type: z.literal('UndoTurn'), token: turn }),
  z.object({ type: z.literal('ResumeConsultation'), token: turn }),
  z.object({ type: z.literal('ReportMeetLink'), appointmentId: appointment.nullable() }),
  z.object({ type: z.literal('ChangeSettings'), settings }),
  z.object({ type: z.literal('Tick'), activeAt: instant.nullable() }),
])

/** A command as it crosses from the Worker to a room. The room believes who asked: only the Worker can send it. */
export const commandEnvelope: z.ZodType<CommandEnvelope, unknown> = z.object({
  id: z.string().min(8).max(64).transform(commandId),
  at: instant,
  until: instant.optional(),
  actor: z.object({
    role: z.enum(Role),
    id: z.string().min(1).max(64),
  }),
  signIn: z.string().min(1).max(64).optional(),
  command,
})
