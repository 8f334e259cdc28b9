import type { RefusalCode } from '../queue/refusal.ts'
import type { Saying } from '../queue/views/saying.ts'
import type { MoveCause } from '../queue/views/why-moved.ts'
import type { MoveReason } from '../queue/vocabulary.ts'
import type { AccountPageWords } from './screens/account.ts'
import type { AdminWords } from './screens/admin.ts'
import type { AppointmentsWords } from './screens/appointments.ts'
import type { AwayWords, TellingWords } from './screens/away.ts'
import type { BookedWords } from './screens/booked.ts'
import type { BookingWords } from './screens/booking.ts'
import type { ChartWords } from './screens/chart.ts'
import type { ClampedWords } from './screens/clamped.ts'
import type { ConnectionWords } from './screens/connection.ts'
import type { ConsoleDayWords } from './screens/console-day.ts'
import type { ConsoleKeysWords } from './screens/console-keys.ts'
import type { ConsoleLineWords } from './screens/console-line.ts'
import type { ConsoleNewsWords } from './screens/console-news.ts'
import type { ConversationWords } from './screens/conversation.ts'
import type { DayWords } from './screens/day.ts'
import type { DayAheadWords } from './screens/day-ahead.ts'
import type { DeskWords } from './screens/desk.ts'
import type { EndingWords } from './screens/ending.ts'
import type { FindWords } from './screens/find.ts'
import type { FormWords } from './screens/forms.ts'
import type { FreshnessWords } from './screens/freshness.ts'
import type { HistoryWords } from './screens/history.ts'
import type { HomeWords } from './screens/home.ts'
import type { HoursWords } from './screens/hours.ts'
import type { LateWords } from './screens/late.ts'
import type { LiveWords } from './screens/live.ts'
import type { MeetLinkWords } from './screens/meet-link.ts'
import type { MessagesWords } from './screens/messages.ts'
import type { MoveWords } from './screens/moves.ts'
import type { NoticesWords, UpdatedWords } from './screens/notices.ts'
import type { PagesWords } from './screens/pages.ts'
import type { PastVisitsWords } from './screens/past-visits.ts'
import type { PatientsOwnWords } from './screens/patients-own.ts'
import type { PrescriptionReadyWords } from './screens/prescription-ready.ts'
import type { ProfileWords } from './screens/profile.ts'
import type { RecordWords } from './screens/record.ts'
import type { SecondChanceWords } from './screens/second-chance.ts'
import type { SettingsWords } from './screens/settings.ts'
import type { SetupWords } from './screens/setup.ts'
import type { ShellWords } from './screens/shell.ts'
import type { SignInWords } from './screens/sign-in.ts'
import type { TextNumberWords } from './screens/texts.ts'
import type { TurnHeldWords } from './screens/turn-held.ts'
import type { VisitWords } from './screens/visit.ts'
import type { WaitingRoomWords } from './screens/waiting-room.ts'
import type { WhatNextWords } from './screens/what-next.ts'

/**
 * LANG-1: every sentence that the core, the room and the server cause, in one language. A language is a value that
 * `satisfies Dictionary`: a missing key and a wrong parameter are type errors.
 */
export type Dictionary = {
  /** What a doctor-day refuses. */
  readonly refusals: Readonly<Record<RefusalCode, string>>
  readonly commands: CommandWords
  readonly api: ApiWords
  readonly accounts: AccountWords
  readonly frameErrors: FrameErrorWords
  readonly notifications: NotificationWords
  readonly whyMoved: WhyMovedWords
  readonly calendar: CalendarWords
  readonly forms: FormWords
  readonly push: PushWords
}

/** What can become of a command besides being done or refused. */
export type CommandWords = {
  /** OPS-3: the answer is not known; the same command can be sent again. */
  readonly notSaved: string
  /** A room of a newer version has refused with a code that this one does not know. */
  readonly refused: string
}

export type ApiWords = {
  readonly refusals: {
    readonly NOT_SIGNED_IN: string
    readonly NOT_ALLOWED: string
    /** Also for what exists and belongs to somebody else: whoever asks learns nothing. */
    readonly NOT_FOUND: string
    readonly BAD_INPUT: string
    /** An account has this email already. */
    readonly EMAIL_TAKEN: string
    /** ACC-2: of a code that is wrong, used, guessed at too often, over or unheard of. */
    readonly CODE_WRONG: string
    /** ACC-4: of a link to a new password. */
    readonly LINK_OVER: string
    /** ACC-5: of the current one, asked of whoever is signed in. */
    readonly PASSWORD_WRONG: string
    /** ACC-12: being signed in is not enough to change how one comes in. */
    readonly PROOF_NEEDED: string
    /** ACC-8: whom the doctor has in front of them does not vanish. */
    readonly IN_VISIT: string
    /** ADMIN-7. */
    readonly DEACTIVATED: string
    /** ADMIN-8. */
    readonly LAST_ADMIN: string
    /** ADMIN-6: of a patient who is asked to work here. */
    readonly STILL_BOOKED: string
    readonly PASSKEY_UNKNOWN: string
    /** MEET-2, P17. */
    readonly MEET_LINK_INVALID: string
    /** What is written rests on an older version than the one that is kept (CHART-1, DRAFT-1). */
    readonly STALE: string
    /** DRAFT-3: the doctor has closed the day. */
    readonly NOTES_CLOSED: string
    /** DRAFT-3: there is nothing to write about a visit that has not started. */
    readonly NOT_BEGUN: string
    /** RX-3: before the visit is over its prescription is given by finishing it. */
    readonly NOT_FINISHED: string
    /** RX-3. */
    readonly REASON_MISSING: string
    /** RX-2. */
    readonly HELD_BACK: string
    /** DRAFT-4: what the doctor has written or accepted is not overwritten by a machine. */
    readonly ANALYSIS_TAKEN: string
    /** SMS-2: the gateway says that there is no phone at this number. */
    readonly NUMBER_UNREACHABLE: string
    /** SMS-4: the number has answered STOP. */
    readonly TEXTS_STOPPED: string
    readonly TOO_MANY: string
    readonly TOO_LARGE: string
    /** EDGE-1: more procedures or database statements than one request may have. */
    readonly TOO_MUCH_AT_ONCE: string
    /** MSG-6. */
    readonly MESSAGES_CLOSED: string
    /** OPS-3: the database or the room cannot be reached; nothing acknowledged is lost. */
    readonly UNAVAILABLE: string
    /** A fault of ours; the log has it under the request id. */
    readonly INTERNAL: string
  }
  /** MSG-2: TOO_MANY, of messages. */
  readonly tooManyMessages: string
  /** BAD_INPUT, of text that Postgres cannot keep (EDGE-2). */
  readonly unkeepable: string
  /** NOT_SIGNED_IN, of a program whose key is none, or has been withdrawn. */
  readonly noSuchKey: string
  /** NOT_FOUND, of a doctor. */
  readonly noSuchDoctor: string
  /** TOO_MANY, when it is known how long. */
  readonly waitSeconds: (seconds: number) => string
  /** INTERNAL, with what to tell whoever helps. */
  readonly withReference: (requestId: string) => string
}
/** Every way the API itself says no; what a queue refuses is a `RefusalCode`. */
export type ApiRefusal = keyof ApiWords['refusals']

/** What signing in and signing up can fail on, by the codes of the library that keeps the accounts (decision 004). */
export type AccountWords = {
  readonly INVALID_EMAIL_OR_PASSWORD: string
  readonly INVALID_EMAIL: string
  readonly PASSWORD_TOO_SHORT: string
  readonly PASSWORD_TOO_LONG: string
}

/** BOOK-7: what a booking says in somebody's calendar. */
export type CalendarWords = {
  readonly summary: (doctor: string, token: number) => string
  readonly description: (token: number, url: string) => string
  readonly alarm: (doctor: string, token: number) => string
}

/** PUSH-2: what can be pressed on a notification of the system's. */
export type PushWords = {
  readonly open: string
  /** Leads to stepping back (LATE-5). */
  readonly late: string
}

/** ROOM-6. */
export type FrameErrorWords = {
  readonly BAD_FRAME: string
  readonly TOO_LARGE: string
  readonly TOO_MANY: string
  /** ROOM-17. */
  readonly OUTDATED: string
}

/** One sentence for each key, from the parameters of that key and no others. */
export type NotificationWords = {
  readonly [Key in Saying['key']]: (says: Omit<Extract<Saying, { key: Key }>, 'key'>) => string
}

/** The causes that somebody's own doing can be. */
export type OwnCause = Extract<
  MoveCause,
  'booked' | 'reassigned' | 'stepped_back' | 'moved_up' | 'called_out_of_order'
>
/** CALL-8: these name a reason. */
export type ReasonedCause = Extract<MoveCause, 'moved_up' | 'called_out_of_order'>
type CauseWords<Cause extends MoveCause> = {
  readonly [Each in Cause]: Each extends ReasonedCause ? (reason: string | null) => string : string
}

/** WAIT-5, without anybody's name or number. */
export type WhyMovedWords = {
  readonly others: CauseWords<MoveCause>
  readonly own: CauseWords<OwnCause>
  readonly reasons: Readonly<Record<MoveReason, string>>
}

/** What the waiting room says by itself; all that its page loads of a language (decision 012). */
export type WaitingRoomScreens = {
  readonly away: AwayWords
  readonly conversation: ConversationWords
  readonly connection: ConnectionWords
  readonly freshness: FreshnessWords
  readonly live: LiveWords
  readonly late: LateWords
  readonly dayAhead: DayAheadWords
  readonly messages: MessagesWords
  readonly moves: MoveWords
  readonly patientsOwn: PatientsOwnWords
  readonly prescriptionReady: PrescriptionReadyWords
  readonly ending: EndingWords
  readonly secondChance: SecondChanceWords
  readonly turnHeld: TurnHeldWords
  readonly updated: UpdatedWords
  readonly waitingRoom: WaitingRoomWords
  readonly whatNext: WhatNextWords
}

/**
 * What all screens say by themselves: the sections of English are loaded where they are needed, another language whole
 * (or, by the waiting room, the part above).
 */
export type ScreenWords = WaitingRoomScreens & {
  readonly account: AccountPageWords
  readonly admin: AdminWords
  readonly setup: SetupWords
  readonly booked: BookedWords
  readonly booking: BookingWords
  readonly signIn: SignInWords
  readonly forms: FormWords
  readonly appointments: AppointmentsWords
  readonly chart: ChartWords
  readonly clamped: ClampedWords
  readonly consoleDay: ConsoleDayWords
  readonly consoleKeys: ConsoleKeysWords
  readonly consoleLine: ConsoleLineWords
  readonly consoleNews: ConsoleNewsWords
  readonly day: DayWords
  readonly desk: DeskWords
  readonly find: FindWords
  readonly history: HistoryWords
  readonly home: HomeWords
  readonly hours: HoursWords
  readonly meetLink: MeetLinkWords
  readonly pastVisits: PastVisitsWords
  readonly profile: ProfileWords
  readonly record: RecordWords
  readonly settings: SettingsWords
  readonly notices: NoticesWords
  readonly pages: PagesWords
  readonly shell: ShellWords
  readonly telling: TellingWords
  readonly textNumber: TextNumberWords
  readonly visit: VisitWords
}
