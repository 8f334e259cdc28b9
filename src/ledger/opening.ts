import type { Db } from '../db/client.ts'
import { readForTurn } from '../db/day-settings.ts'
import { isMeetLink } from '../protocol/meet-link.ts'
import type { AtOpening } from '../protocol/press-command.ts'
import type { DoctorDay, Instant } from '../queue/ids.ts'

/**
 * MEET-8, POS-3: what a press that may begin the day needs, by one request to the database at every press; null when there is
 * no such doctor. Whether there is a link goes on from here, the link does not.
 */
export async function readOpening(db: Db, day: DoctorDay, now: Instant): Promise<AtOpening | null> {
  const found = await readForTurn(db, day, now)
  const { meetLink, settings, opensAt } = found ?? {}
  return settings && opensAt !== undefined
    ? { hasMeetLink: isMeetLink(meetLink ?? ''), settings, opensAt }
    : null
}
