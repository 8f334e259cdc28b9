import { z } from 'zod'
import { appointmentId, token } from '../queue/ids.ts'
import { Availability, MoveReason, type Role } from '../queue/vocabulary.ts'

/** For how long a doctor can say that they will be away, in minutes. */
const LONGEST_ABSENCE = 24 * 60
/** NOTE-12: by how much a day can be said to start late, in minutes. */
export const LONGEST_DELAY = 12 * 60

const turn = z.int().positive().transform(token)
/** No day has more places. */
const place = z.int().positive().max(1_000)
const about = { appointmentId: z.string().min(1).max(64).transform(appointmentId) }

/**
 * What each press says, beside whose it is and on which day: a patient's are about their own appointment, a doctor's and the
 * desk's about the day. One form for the socket and for tRPC (ROOM-13).
 */
export const pressed = {
  join: {},
  ready: {},
  /** LATE-5: so many others go first. */
  stepBack: { places: place },
  /** Null starts whoever is first. */
  start: { token: turn.nullable() },
  finish: { token: turn },
  skip: { token: turn },
  undo: { token: turn },
  resume: { token: turn },
  callNext: {},
  status: {
    availability: z.enum(Availability),
    backInMinutes: z.number().positive().max(LONGEST_ABSENCE).nullable(),
  },
  lateStart: { lateMinutes: z.int().positive().max(LONGEST_DELAY) },
  cancelDay: {},
  moveUp: { ...about, toPosition: place, reason: z.enum(MoveReason) },
  callFirst: { ...about, reason: z.enum(MoveReason) },
  markNoShow: about,
} as const

/** ROOM-14: who may press what, wherever it comes in. */
export const MAY_PRESS: Readonly<Record<Press['type'], readonly Exclude<Role, 'system'>[]>> = {
  join: ['patient'],
  ready: ['patient'],
  stepBack: ['patient'],
  start: ['doctor'],
  finish: ['doctor'],
  skip: ['doctor'],
  undo: ['doctor'],
  resume: ['doctor'],
  callNext: ['doctor'],
  status: ['doctor'],
  lateStart: ['doctor', 'staff'],
  cancelDay: ['doctor', 'staff'],
  moveUp: ['doctor', 'staff'],
  callFirst: ['doctor'],
  markNoShow: ['doctor', 'staff'],
}

const form = <Type extends keyof typeof pressed>(type: Type) =>
  z.strictObject({ type: z.literal(type), ...pressed[type] })

export const press = z.discriminatedUnion('type', [
  form('join'),
  form('ready'),
  form('stepBack'),
  form('start'),
  form('finish'),
  form('skip'),
  form('undo'),
  form('resume'),
  form('callNext'),
  form('status'),
  form('lateStart'),
  form('cancelDay'),
  form('moveUp'),
  form('callFirst'),
  form('markNoShow'),
])
export type Press = z.output<typeof press>
/** As a client writes it: numbers and texts. */
export type PressInput = z.input<typeof press>
