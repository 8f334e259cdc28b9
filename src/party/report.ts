import type { Publication } from '../ledger/ports.ts'
import type { Log } from '../platform/log.ts'
import { isRenumbering, type Logged } from '../queue/events.ts'
import { problems } from '../queue/invariants.ts'

/** OPS-1: one line for a change: tokens given and reassigned, the order after it, whom it concerned. No personal data. */
export function reportChange(
  log: Log,
  { after, logged, notifications }: Publication,
  delivered: number,
): void {
  const { key, seq, serving, line } = after
  log({
    event: 'queue_changed',
    key,
    seq,
    commands: [...new Set(logged.map(({ commandId }) => commandId))],
    events: logged.map(({ event }) => event.type),
    given: logged.flatMap(({ event }) => (event.type === 'AppointmentBooked' ? [event.token] : [])),
    reassigned: logged.flatMap(({ event }) => (isRenumbering(event) ? [event.newToken] : [])),
    serving,
    line,
    notified: notifications.length,
    delivered,
    ...linkTold(logged),
  })
  const broken = problems(after)
  if (broken.length > 0) log({ event: 'invariant_broken', key, seq, problems: broken })
}

const linkTold = (logged: readonly Logged[]) => {
  const told = logged.flatMap(({ event }) => (event.type === 'MeetLinkChanged' ? event.told : []))
  return told.length === 0 ? {} : { linkTold: told.length }
}
