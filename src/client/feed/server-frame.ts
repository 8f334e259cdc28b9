import type { ServerFrame } from '../../protocol/frames.ts'
import type { PublicView } from '../../queue/views/view.ts'

type Fields = Readonly<Record<string, unknown>>
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null
const isNumber = (value: unknown) => typeof value === 'number' && Number.isFinite(value)
const areNumbers = (value: unknown) => Array.isArray(value) && value.every(isNumber)

const CLOSED = ['completed', 'cancelled', 'no_show', 'interrupted']

/** As much of a view as the screens use: what passes cannot break them, whoever sent it. */
function isView(view: unknown): view is PublicView {
  if (!isFields(view)) return false
  const { doctor, settings, turn, closed, renumbered, runningSince } = view
  return (
    isNumber(view.seq) &&
    isNumber(view.at) &&
    [view.line, view.joined, view.inPerson, view.durations].every(areNumbers) &&
    (runningSince === null || isNumber(runningSince)) &&
    (view.serving === null || isNumber(view.serving)) &&
    isFields(doctor) &&
    typeof doctor.status === 'string' &&
    (doctor.expectedBackAt === null || isNumber(doctor.expectedBackAt)) &&
    isFields(settings) &&
    isNumber(settings.minutesPerPatient) &&
    (turn === null || isTurn(turn)) &&
    isFields(closed) &&
    CLOSED.every((stage) => areNumbers(closed[stage])) &&
    Array.isArray(renumbered) &&
    // Only forwards: a chain that comes back to itself would never end.
    renumbered.every((pair) => areNumbers(pair) && pair[0] < pair[1])
  )
}

const isTurn = (turn: unknown) =>
  isFields(turn) &&
  isNumber(turn.token) &&
  isNumber(turn.calledAt) &&
  isNumber(turn.since) &&
  (turn.startedAt === null || isNumber(turn.startedAt)) &&
  (turn.mode === 'online' || turn.mode === 'in_person') &&
  (turn.status === 'called' || turn.status === 'in_consultation')

/** A frame that this screen can use; null for anything else, which is ignored (ROOM-6). */
export function readServerFrame(text: string): ServerFrame | null {
  let frame: unknown
  try {
    frame = JSON.parse(text)
  } catch {
    return null
  }
  return isFields(frame) && isUseful(frame) ? (frame as ServerFrame) : null
}

function isUseful({ type, view, notification, connected }: Fields): boolean {
  switch (type) {
    case 'view':
      return isView(view)
    case 'notification':
      return (
        isFields(notification) &&
        [notification.id, notification.message, notification.type, notification.priority].every(
          (field) => typeof field === 'string',
        ) &&
        isNumber(notification.at)
      )
    case 'presence':
      return areNumbers(connected)
    default:
      return false
  }
}
