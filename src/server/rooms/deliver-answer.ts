import { bearsOneOf } from '../../platform/bearer.ts'
import type { DeliverAnswer } from '../../protocol/deliver-route.ts'
import type { RoomSecrets } from '../../protocol/room-secrets.ts'
import { type DoctorDayKey, type Instant, parseDoctorDayKey } from '../../queue/ids.ts'
import { refusal } from '../errors.ts'

export type DeliverMeans = {
  readonly roomSecrets: RoomSecrets
  /** Tells those of a day who are due, and says when the next is. */
  readonly deliver: (day: DoctorDayKey) => Promise<Instant | null>
}

/**
 * SEND-11: tells a day for its room. Refuses whoever is no room (`NOT_ALLOWED`) and what is no day (`NOT_FOUND`); throws when
 * the database cannot be reached.
 */
export async function answerDeliver(
  { roomSecrets, deliver }: DeliverMeans,
  request: Request,
  key: string,
): Promise<Response> {
  if (!(await bearsOneOf(request, roomSecrets))) throw refusal('NOT_ALLOWED')
  const day = parseDoctorDayKey(key)
  if (!day) throw refusal('NOT_FOUND')
  return Response.json({ nextAt: await deliver(day.key) } satisfies DeliverAnswer)
}
