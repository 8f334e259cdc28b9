import { sql } from 'drizzle-orm'
import {
  bigint,
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
import type { Instant } from '../queue/ids.ts'
import { holdsPlace, type Reassignment } from '../queue/queue.ts'
import { type Channel, type Stage, type TextVia, USUAL_SOON_PLACES } from '../queue/views/away.ts'
import type { NotificationType, Priority } from '../queue/views/notifications.ts'
import type { Saying } from '../queue/views/saying.ts'
import type { Actor, DoctorStatus, EntryStatus, Mode, Origin } from '../queue/vocabulary.ts'
import type { Prescription } from '../record/prescription.ts'
import type { Sex } from '../record/profile.ts'
import { session, user } from './auth-schema.ts'
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
  /** BOOK-18: the languages of a visit, as BCP 47 tags; named in the reader's own. */
  languages: jsonb('languages').$type<readonly string[]>().notNull().default([]),
  qualifications: text('qualifications').notNull().default(''),
  /** Of the clinic; the room in it is `door` of the settings. */
  address: text('address').notNull().default(''),
  /** The year. */
  practisingSince: integer('practising_since'),
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
    /** MEET-5: the doctor says that whoever has the link must ask to join. */
    meetGuestsAsk: boolean('meet_guests_ask').notNull().default(false),
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
    /** NOTE-13: when the rest of the day was called off. */
    cancelledAt: instant('cancelled_at'),
    /** CALL-9: when the doctor closed the day's notes; null while they are open. */
    notesClosedAt: instant('notes_closed_at'),
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
    /** When the visit ended; what a history is ordered by (HIST-2). */
    endedAt: instant('ended_at'),
    patientNotifiedAt: instant('patient_notified_at'),
    meetLinkUpdatedAt: instant('meet_link_updated_at'),
    /** LINK-3: when its patient first said that they are coming. */
    confirmedAt: instant('confirmed_at'),
    lateArrivalCount: integer('late_arrival_count').notNull().default(0),
    /** NOTE-18: the appointment with another doctor that has taken its place. */
    handedTo: text('handed_to'),
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
    /** HIST-2: a page of a history is a stretch of one of these: of all doctors, of one, of all patients. `desc` alone asks for nulls first. */
    index('appointments_patient_history')
      .on(
        table.patientId,
        table.date.desc().nullsFirst(),
        table.endedAt.desc().nullsFirst(),
        table.id.desc().nullsFirst(),
      )
      .where(sql`${table.status} = 'completed'`),
    index('appointments_patient_doctor_history')
      .on(
        table.patientId,
        table.doctorId,
        table.date.desc().nullsFirst(),
        table.endedAt.desc().nullsFirst(),
        table.id.desc().nullsFirst(),
      )
      .where(sql`${table.status} = 'completed'`),
    index('appointments_doctor_history')
      .on(
        table.doctorId,
        table.date.desc().nullsFirst(),
        table.endedAt.desc().nullsFirst(),
        table.id.desc().nullsFirst(),
      )
      .where(sql`${table.status} = 'completed'`),
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
  /** Markdown, as the doctor typed it; goes up with every save, so that an older write is refused (CALL-9). */
  notes: text('notes').notNull().default(''),
  notesVersion: integer('notes_version').notNull().default(0),
  notesSavedAt: instant('notes_saved_at'),
  aiAnalysis: text('ai_analysis').notNull().default(''),
  aiAnalysisVersion: integer('ai_analysis_version').notNull().default(0),
  aiAnalysisSavedAt: instant('ai_analysis_saved_at'),
  /** Null when the doctor supplied it; otherwise the API key it came by. */
  aiAnalysisKeyId: text('ai_analysis_key_id'),
  /** When the doctor took it for their own; until then it is marked as a machine's. */
  aiAnalysisAcceptedAt: instant('ai_analysis_accepted_at'),
})

/**
 * One row for each version. The last one is a draft, saved as it is typed, until it is issued; from then on it never
 * changes, and what is typed next is a version of its own.
 */
export const prescriptions = pgTable(
  'prescriptions',
  {
    id: text('id').primaryKey(),
    appointmentId: text('appointment_id')
      .notNull()
      .references(() => appointments.id, { onDelete: 'cascade' }),
    version: integer('version').notNull().default(1),
    content: jsonb('content').$type<Prescription>().notNull(),
    /** Goes up with every save of the draft. */
    draftVersion: integer('draft_version').notNull().default(1),
    savedAt: instant('saved_at').notNull(),
    /** Nothing in it that could be given. */
    isEmpty: boolean('is_empty').notNull(),
    /** Held back: a medication matches an allergy, and the doctor has not confirmed it. */
    isHeld: boolean('is_held').notNull().default(false),
    /** Why it takes the place of the version before. */
    correctionReason: text('correction_reason').notNull().default(''),
    /** What the QR code of its PDF leads to; says nothing by itself. */
    code: text('code').notNull().unique(),
    /** A signature over what it says, whose it is and its code. */
    seal: text('seal').notNull(),
    /** When the patient could first see it. From then on it never changes; taking the visit back hides it and leaves this. */
    issuedAt: instant('issued_at'),
    /** Null while the visit is not finished: a patient never sees a draft (P9). */
    publishedAt: instant('published_at'),
  },
  (table) => [uniqueIndex('prescriptions_appointment_version').on(table.appointmentId, table.version)],
)

/** What a doctor applies again and again; the name is theirs. */
export const prescriptionTemplates = pgTable(
  'prescription_templates',
  {
    id: text('id').primaryKey(),
    doctorId: text('doctor_id')
      .notNull()
      .references(() => doctors.id, { onDelete: 'cascade' }),
    name: text('name').notNull(),
    content: jsonb('content').$type<Prescription>().notNull(),
    savedAt: instant('saved_at').notNull(),
  },
  (table) => [uniqueIndex('prescription_templates_doctor_name').on(table.doctorId, table.name)],
)

/** The chart's head: theirs to fill and change, seen by the doctors they have booked. */
export const patientProfiles = pgTable('patient_profiles', {
  patientId: text('patient_id')
    .primaryKey()
    .references(() => user.id, { onDelete: 'cascade' }),
  dateOfBirth: date('date_of_birth', { mode: 'string' }),
  sex: text('sex').$type<Sex>(),
  phone: text('phone').notNull().default(''),
  allergies: jsonb('allergies').$type<readonly string[]>().notNull().default(sql`'[]'::jsonb`),
  conditions: jsonb('conditions').$type<readonly string[]>().notNull().default(sql`'[]'::jsonb`),
  medicines: jsonb('medicines').$type<readonly string[]>().notNull().default(sql`'[]'::jsonb`),
  version: integer('version').notNull().default(1),
  savedAt: instant('saved_at').notNull(),
})

/** HIST-4: every read of a record or a chart by anybody but its patient. */
export const recordReads = pgTable(
  'record_reads',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    patientId: text('patient_id')
      .notNull()
      .references(() => user.id, { onDelete: 'cascade' }),
    /** Null for the chart's head, which belongs to no visit. */
    appointmentId: text('appointment_id').references(() => appointments.id, { onDelete: 'cascade' }),
    readerId: text('reader_id')
      .notNull()
      .references(() => user.id),
    what: text('what').$type<RecordPart>().notNull(),
    at: instant('at').notNull(),
  },
  (table) => [index('record_reads_patient').on(table.patientId, table.at.desc(), table.id.desc())],
)

/** What of somebody's health was read. */
export type RecordPart = 'chart' | 'visit' | 'prescription'

/** An outside service's way in; of the key itself only a hash is kept. It may supply AI analyses and nothing else. */
export const apiKeys = pgTable('api_keys', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  hash: text('hash').notNull().unique(),
  issuedBy: text('issued_by')
    .notNull()
    .references(() => user.id),
  issuedAt: instant('issued_at').notNull(),
  lastUsedAt: instant('last_used_at'),
  revokedAt: instant('revoked_at'),
})

/** ROOM-7: what patient and doctor write to each other around one visit, in the order of `number`. */
export const messages = pgTable(
  'messages',
  {
    /** Follows from the sender and the command, so that a repeated write has no effect. */
    id: text('id').primaryKey(),
    number: bigint('number', { mode: 'number' }).generatedAlwaysAsIdentity(),
    appointmentId: text('appointment_id')
      .notNull()
      .references(() => appointments.id, { onDelete: 'cascade' }),
    sender: text('sender').$type<'patient' | 'doctor'>().notNull(),
    text: text('text').notNull(),
    at: instant('at').notNull(),
    /** When the other side has seen it. */
    readAt: instant('read_at'),
  },
  (table) => [index('messages_appointment').on(table.appointmentId, table.number)],
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
    index('notifications_unread').on(table.patientId, table.appointmentId).where(sql`not ${table.read}`),
  ],
)

/** PUSH-1: where a browser of somebody's is reached while its page is closed; for as long as they are signed in there. */
export const pushSubscriptions = pgTable(
  'push_subscriptions',
  {
    endpoint: text('endpoint').primaryKey(),
    userId: text('user_id')
      .notNull()
      .references(() => user.id, { onDelete: 'cascade' }),
    /** Signing out there ends it. */
    sessionId: text('session_id')
      .notNull()
      .references(() => session.id, { onDelete: 'cascade' }),
    /** The browser's public key and shared secret (RFC 8291), base64url. */
    p256dh: text('p256dh').notNull(),
    auth: text('auth').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [index('push_subscriptions_user').on(table.userId)],
)

/** NOTE-8, NOTE-9: how somebody wants to be told. Whoever has no row has the usual ones. */
export const noticeSettings = pgTable('notice_settings', {
  userId: text('user_id')
    .primaryKey()
    .references(() => user.id, { onDelete: 'cascade' }),
  push: boolean('push').notNull().default(true),
  mail: boolean('mail').notNull().default(true),
  soonPlaces: integer('soon_places').notNull().default(USUAL_SOON_PLACES),
  /** NOTE-9: how many minutes before; null for whoever counts in places. */
  soonMinutes: integer('soon_minutes'),
  /** NOTE-16: minutes since midnight, on the clock of `quietZone`; all three or none. */
  quietFrom: integer('quiet_from'),
  quietTo: integer('quiet_to'),
  /** An IANA time zone. */
  quietZone: text('quiet_zone'),
})

/** SMS-2: the number at which somebody is told by text; only one that was confirmed is here. */
export const textNumbers = pgTable(
  'text_numbers',
  {
    personId: text('person_id')
      .primaryKey()
      .references(() => user.id, { onDelete: 'cascade' }),
    /** E.164: `+` and digits. Two people of a household may have the same. */
    number: text('number').notNull(),
    via: text('via').$type<TextVia>().notNull(),
    confirmedAt: instant('confirmed_at').notNull(),
  },
  (table) => [index('text_numbers_number').on(table.number)],
)

/** SMS-4: what a number has said last of being texted; it outlives whoever had it here, and holds for whoever names it next. */
export const textStops = pgTable('text_stops', {
  number: text('number').primaryKey(),
  isStopped: boolean('is_stopped').notNull(),
  saidAt: instant('said_at').notNull(),
})

/** Between which instants a turn is likely. */
export type Expected = { readonly lowAt: Instant; readonly highAt: Instant }

/** SEND-1: what somebody still has to be told, by which channel; written with the event that it is about. */
export const deliveries = pgTable(
  'deliveries',
  {
    /** Follows from what is told and the channel, so that the same one can never exist twice. */
    id: text('id').primaryKey(),
    /** Null for a letter about the appointment as such: that it is booked, tomorrow, or has left a prescription. */
    notificationId: text('notification_id').references(() => notifications.id, { onDelete: 'cascade' }),
    appointmentId: text('appointment_id')
      .notNull()
      .references(() => appointments.id, { onDelete: 'cascade' }),
    doctorDayId: text('doctor_day_id').notNull(),
    channel: text('channel').$type<Channel>().notNull(),
    stage: text('stage').$type<Stage>().notNull(),
    /** The token that it is about: with another one it is no longer true. */
    token: integer('token').notNull(),
    state: text('state').$type<'due' | 'sent' | 'dropped' | 'given_up'>().notNull().default('due'),
    /** SEND-8: between which instants (ms) the turn was expected when this was written; null where nobody knew. */
    expected: jsonb('expected').$type<Expected>(),
    /** When it was to be told first. */
    plannedAt: instant('planned_at').notNull(),
    /** When it is tried next; while it is being sent, when it is taken up again if nothing comes of that. */
    dueAt: instant('due_at').notNull(),
    /** Of no use to anybody after this. */
    until: instant('until').notNull(),
    attempts: integer('attempts').notNull().default(0),
    endedAt: instant('ended_at'),
    /** Why it was dropped, given up, or failed last. */
    reason: text('reason'),
    providerId: text('provider_id'),
    /** SMS-5: what became of it at the phone: `delivered`, or `failed` with a code. */
    receipt: text('receipt'),
    receiptAt: instant('receipt_at'),
  },
  (table) => [
    index('deliveries_due').on(table.dueAt).where(sql`${table.state} = 'due'`),
    index('deliveries_day_due').on(table.doctorDayId, table.dueAt).where(sql`${table.state} = 'due'`),
    index('deliveries_appointment').on(table.appointmentId),
    // What became of the last day's (OPS-8).
    index('deliveries_planned').on(table.plannedAt),
  ],
)
