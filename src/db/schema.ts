import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
} from 'drizzle-orm/pg-core'
import type { QueueEvent } from '../queue/events.ts'
import { holdsPlace, type Reassignment } from '../queue/queue.ts'
import type { NotificationType, Priority } from '../queue/views/notifications.ts'
import type { Saying } from '../queue/views/saying.ts'
import type { Actor, DoctorStatus, EntryStatus, Mode, Origin } from '../queue/vocabulary.ts'
import { user } from './auth-schema.ts'
import { statusIs } from './statuses.ts'

/** TIME-1: every instant is `timestamptz`, UTC, to the millisecond. */
const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3, mode: 'date' })

export const doctors = pgTable('doctors', {
  id: text('id').primaryKey(),
  userId: text('user_id')
    .notNull()
    .unique()
    .references(() => user.id, { onDelete: 'cascade' }),
  name: text('name').notNull(),
  specialization: text('specialization').notNull(),
  about: text('about').notNull().default(''),
})

/** What a doctor sets for themselves; the time zone decides which calendar day an instant belongs to. */
export const doctorSettings = pgTable(
  'doctor_settings',
  {
    doctorId: text('doctor_id')
      .primaryKey()
      .references(() => doctors.id, { onDelete: 'cascade' }),
    timeZone: text('time_zone').notNull(),
    minutesPerPatient: integer('minutes_per_patient').notNull().default(10),
    /** LATE-1: whether the no-show timer marks a late patient by itself. */
    skipAutomatically: boolean('skip_automatically').notNull().default(false),
    capacity: integer('capacity').notNull().default(40),
    /** ISO weekdays the doctor works, 1 = Monday. */
    workingDays: jsonb('working_days').$type<readonly number[]>().notNull(),
    opensAt: text('opens_at').notNull().default('09:00'),
    closesAt: text('closes_at').notNull().default('17:00'),
    modes: jsonb('modes').$type<readonly Mode[]>().notNull(),
    customMeetLink: text('custom_meet_link'),
    meetLinkUpdatedAt: instant('meet_link_updated_at'),
    /** Goes up with every change of what a day takes over, so that an older copy never undoes a newer one (SET-1). */
    version: integer('version').notNull().default(0),
    /** Where a patient goes for a visit in person; a room is something else here. */
    door: text('door').notNull().default(''),
  },
  (table) => [
    check(
      'doctor_settings_meet_link_valid',
      sql`${table.customMeetLink} ~ '^https://meet\\.google\\.com/[a-z]{3}-[a-z]{4}-[a-z]{3}$'`,
    ),
  ],
)

export const doctorDays = pgTable(
  'doctor_days',
  {
    /** `<doctorId>:<YYYY-MM-DD>` */
    id: text('id').primaryKey(),
    doctorId: text('doctor_id')
      .notNull()
      .references(() => doctors.id),
    date: date('date', { mode: 'string' }).notNull(),
    seq: integer('seq').notNull(),
    servingToken: integer('serving_token'),
    nextToken: integer('next_token').notNull(),
    status: text('status').$type<DoctorStatus>().notNull(),
    /** Live entries, so that a list can say how full a day is without reading the log. */
    liveCount: integer('live_count').notNull(),
    expectedBackAt: instant('expected_back_at'),
  },
  (table) => [uniqueIndex('doctor_days_doctor_date').on(table.doctorId, table.date)],
)

/** The log. Its primary key is the lock: whoever writes a seq second is refused (decision 002). */
export const queueEvents = pgTable(
  'queue_events',
  {
    doctorDayId: text('doctor_day_id').notNull(),
    seq: integer('seq').notNull(),
    type: text('type').notNull(),
    data: jsonb('data').$type<QueueEvent>().notNull(),
    at: instant('at').notNull(),
    actorRole: text('actor_role').$type<Actor['role']>().notNull(),
    actorId: text('actor_id').notNull(),
    commandId: text('command_id').notNull(),
  },
  (table) => [primaryKey({ columns: [table.doctorDayId, table.seq] })],
)

/**
 * OPS-4: what each command was answered, once and for good; its key is the second lock. `scope` is a doctor-day, or
 * `doctor:<id>` for what is done to a doctor's settings.
 */
export const commands = pgTable(
  'commands',
  {
    scope: text('scope').notNull(),
    id: text('id').notNull(),
    /** The doctor-day's seq after it; null outside of a doctor-day. */
    seq: integer('seq'),
    /** The code it was refused with; null when it was accepted. */
    refusal: text('refusal'),
    /** What else was answered, where no log tells. */
    answer: jsonb('answer'),
    at: instant('at').notNull().default(sql`clock_timestamp()`),
    /** OPS-5: nobody carries it out after this. */
    until: instant('until'),
  },
  (table) => [
    primaryKey({ columns: [table.scope, table.id] }),
    check('commands_in_time', sql`${table.at} <= ${table.until}`),
  ],
)

/** What a patient wrote when asking for a visit, until the booking takes it over (decision 006). */
export const bookingRequests = pgTable('booking_requests', {
  appointmentId: text('appointment_id').primaryKey(),
  patientId: text('patient_id')
    .notNull()
    .references(() => user.id, { onDelete: 'cascade' }),
  reason: text('reason').notNull(),
  createdAt: instant('created_at').notNull().defaultNow(),
})

export const appointments = pgTable(
  'appointments',
  {
    id: text('id').primaryKey(),
    doctorDayId: text('doctor_day_id').notNull(),
    doctorId: text('doctor_id')
      .notNull()
      .references(() => doctors.id),
    date: date('date', { mode: 'string' }).notNull(),
    patientId: text('patient_id')
      .notNull()
      .references(() => user.id),
    token: integer('token').notNull(),
    mode: text('mode').$type<Mode>().notNull(),
    origin: text('origin').$type<Origin>().notNull(),
    status: text('status').$type<EntryStatus>().notNull(),
    reason: text('reason').notNull().default(''),
    bookedAt: instant('booked_at').notNull(),
    waitingRoomJoinedAt: instant('waiting_room_joined_at'),
    calledAt: instant('called_at'),
    patientNotifiedAt: instant('patient_notified_at'),
    meetLinkUpdatedAt: instant('meet_link_updated_at'),
    lateArrivalCount: integer('late_arrival_count').notNull().default(0),
    reassignmentHistory: jsonb('reassignment_history')
      .$type<readonly Reassignment[]>()
      .notNull()
      .default(sql`'[]'::jsonb`),
  },
  (table) => [
    uniqueIndex('appointments_day_token').on(table.doctorDayId, table.token),
    /** BOOK-3. */
    uniqueIndex('appointments_day_patient_live')
      .on(table.doctorDayId, table.patientId)
      .where(statusIs(table.status, holdsPlace)),
    index('appointments_doctor_called').on(table.doctorId, table.calledAt.desc()),
    index('appointments_patient').on(table.patientId, table.date.desc(), table.id),
  ],
)

export const consultations = pgTable('consultations', {
  appointmentId: text('appointment_id')
    .primaryKey()
    .references(() => appointments.id, { onDelete: 'cascade' }),
  waitingRoomEnteredAt: instant('waiting_room_entered_at'),
  patientReadyAt: instant('patient_ready_at'),
  startedAt: instant('started_at'),
  endedAt: instant('ended_at'),
  /** When it last broke off (NOTE-10): the length of such a visit says little of the doctor's pace. */
  interruptedAt: instant('interrupted_at'),
  /** P23: end minus start, in seconds. */
  durationSeconds: integer('duration_seconds'),
  meetLinkAtConsultation: text('meet_link_at_consultation'),
  notes: text('notes').notNull().default(''),
  aiAnalysis: text('ai_analysis').notNull().default(''),
})

export type Medication = {
  readonly name: string
  readonly dosage: string
  readonly frequency: string
  readonly duration: string
}

export const prescriptions = pgTable(
  'prescriptions',
  {
    id: text('id').primaryKey(),
    appointmentId: text('appointment_id')
      .notNull()
      .references(() => appointments.id, { onDelete: 'cascade' }),
    version: integer('version').notNull().default(1),
    /** Null until the visit is finished: a patient never sees a draft (P9). */
    publishedAt: instant('published_at'),
    medications: jsonb('medications').$type<readonly Medication[]>().notNull().default(sql`'[]'::jsonb`),
    advice: text('advice').notNull().default(''),
    warnings: text('warnings').notNull().default(''),
    emergency: text('emergency').notNull().default(''),
    followUp: text('follow_up').notNull().default(''),
  },
  (table) => [uniqueIndex('prescriptions_appointment_version').on(table.appointmentId, table.version)],
)

/** POS-4: what a patient was told about the wait, and (once the turn is called) what became of it. */
export const forecasts = pgTable(
  'forecasts',
  {
    /** `<doctor-day>:<seq>:<appointment>`: one per event and patient. */
    id: text('id').primaryKey(),
    appointmentId: text('appointment_id')
      .notNull()
      .references(() => appointments.id, { onDelete: 'cascade' }),
    /** A reassigned appointment waits anew: its forecasts are scored token by token. */
    token: integer('token').notNull(),
    position: integer('position').notNull(),
    madeAt: instant('made_at').notNull(),
    lowAt: instant('low_at').notNull(),
    likelyAt: instant('likely_at').notNull(),
    highAt: instant('high_at').notNull(),
    calledAt: instant('called_at'),
  },
  (table) => [index('forecasts_appointment').on(table.appointmentId, table.token)],
)

/** P28. The id follows from the event and the reader, so a repeated write has no effect (NOTE-6). */
export const notifications = pgTable(
  'notifications',
  {
    id: text('id').primaryKey(),
    patientId: text('patient_id')
      .notNull()
      .references(() => user.id),
    appointmentId: text('appointment_id')
      .notNull()
      .references(() => appointments.id, { onDelete: 'cascade' }),
    type: text('type').$type<NotificationType>().notNull(),
    /** In English, whatever the patient reads. */
    message: text('message').notNull(),
    /** LANG-3: what every other language makes its sentence of; null in rows from before it was kept. */
    says: jsonb('says').$type<Saying>(),
    priority: text('priority').$type<Priority>().notNull(),
    read: boolean('read').notNull().default(false),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    index('notifications_appointment').on(table.appointmentId, table.createdAt),
    index('notifications_patient').on(table.patientId, table.createdAt),
  ],
)
