import type { ServerFrame } from '../../protocol/frames.ts'
import type { PublicView } from '../../queue/views/view.ts'

// By hand rather than with a library: the live page would be a third larger.

type Check = (value: unknown) => boolean
const between =
  (low: number, high: number): Check =>
  (value) =>
    typeof value === 'number' && value >= low && value <= high
const either =
  (...wanted: readonly unknown[]): Check =>
  (value) =>
    wanted.includes(value)
const orNull =
  (check: Check): Check =>
  (value) =>
    value === null || check(value)
const orAbsent =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value)
const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check)
const shape =
  (fields: Readonly<Record<string, Check>>): Check =>
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    Object.entries(fields).every(([name, check]) => check((value as Record<string, unknown>)[name]))

const text: Check = (value) => typeof value === 'string'
const flag = either(true, false)
/** Until the year 2286: what a date cannot hold would break whatever writes it. */
const instant = between(0, 1e13)
const token = between(0, 1e6)
const tokens = listOf(token)
/** In ms, and none so short or so long that a wait made of it is no number. */
const length = between(1_000, 1e8)
const share = between(0, 1)
const mode = either('online', 'in_person')
const visit = shape({ middle: length, spread: between(0.01, 4) })

/** As much of a view as the screens use: what passes cannot break them, whoever sent it. */
const view = shape({
  seq: between(0, 1e9),
  at: instant,
  doctor: shape({
    status: either('available', 'busy', 'on_break', 'offline'),
    expectedBackAt: orNull(instant),
    lateMinutes: orAbsent(orNull(between(0, 1e5))),
  }),
  isCancelled: orAbsent(flag),
  settings: shape({ startsAt: orAbsent(instant), skipAutomatically: orAbsent(flag) }),
  runningSince: orNull(instant),
  availableSince: orNull(instant),
  serving: orNull(token),
  turn: orNull(
    shape({
      token,
      mode,
      status: either('called', 'in_consultation'),
      joined: flag,
      ready: orAbsent(flag),
      calledAt: instant,
      startedAt: orNull(instant),
      since: instant,
      reminded: flag,
      interruptsAt: orAbsent(orNull(instant)),
    }),
  ),
  line: tokens,
  inPerson: tokens,
  joined: tokens,
  ready: orAbsent(tokens),
  closed: shape({ completed: tokens, cancelled: tokens, no_show: tokens, interrupted: tokens }),
  // Only forwards: a chain that comes back to itself would never end.
  renumbered: listOf(
    (pair) => tokens(pair) && (pair as number[]).length === 2 && isForwards(pair as number[]),
  ),
  today: shape({
    visit: shape({ online: visit, in_person: visit }),
    doubt: between(0.001, 4),
    noShow: share,
    toStart: between(0, 1e8),
    pause: shape({ due: length, length, shape: between(0.1, 20) }),
  }),
  undoable: orNull(shape({ token, until: instant })),
  interrupted: orNull(token),
  resting: flag,
  meetLinkReportedAt: orNull(instant),
})
const isForwards = ([from = 0, to = 0]: readonly number[]) => from < to

/**
 * A view that this screen can use, however it came; null for anything else. ROOM-11: a room from before the page knows
 * nothing of who is ready, and is no reason to be out of date.
 */
export function readView(value: unknown): PublicView | null {
  if (!view(value)) return null
  const read = value as PublicView
  return {
    ...read,
    doctor: { ...read.doctor, lateMinutes: read.doctor.lateMinutes ?? null },
    isCancelled: read.isCancelled ?? false,
    ready: read.ready ?? [],
    turn: read.turn && {
      ...read.turn,
      ready: read.turn.ready ?? false,
      interruptsAt: read.turn.interruptsAt ?? null,
    },
  }
}

const FRAMES: Readonly<Record<string, Check>> = {
  // Looked at by whoever takes it: one that is of no use is to be known of (ROOM-11).
  view: shape({}),
  notification: shape({
    notification: shape({ id: text, message: text, type: text, priority: text, at: instant }),
  }),
  presence: shape({ connected: tokens }),
  message: shape({ appointmentId: text }),
  error: shape({ code: text }),
  done: shape({ commandId: text, seq: between(0, 1e9) }),
  refused: shape({ commandId: text }),
}

type ReadFrame = Exclude<ServerFrame, { type: 'view' }> | { readonly type: 'view'; readonly view: unknown }

/** A frame that this screen can use, its view not looked at yet; null for anything else, which is ignored (ROOM-6). */
export function readServerFrame(text: string): ReadFrame | null {
  let frame: { readonly type?: unknown } | null
  try {
    frame = JSON.parse(text)
  } catch {
    return null
  }
  const { type } = frame ?? {}
  return typeof type === 'string' && Object.hasOwn(FRAMES, type) && FRAMES[type]?.(frame)
    ? (frame as ReadFrame)
    : null
}
