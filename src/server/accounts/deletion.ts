import { NeonDbError } from '@neondatabase/serverless'
import { and, eq, exists, ne, notExists, sql } from 'drizzle-orm'
import { account, passkey, session, user as users } from '../../db/auth-schema.ts'
import type { Db } from '../../db/client.ts'
import { appointments, bookingRequests, noticeSettings, patientProfiles } from '../../db/schema.ts'
import { statusIs } from '../../db/statuses.ts'
import { digest } from '../../protocol/command-ids.ts'
import { appointmentId, parseDoctorDayKey } from '../../queue/ids.ts'
import { holdsPlace } from '../../queue/queue.ts'
import { isRefusal, refusal } from '../errors.ts'
import { submit } from '../rooms/submit.ts'
import { forgetNumber } from '../texts/own-number.ts'
import type { Context } from '../trpc.ts'
import type { EndedSignIn, SessionUser } from './auth.ts'
import { nobodysAddress } from './nobodys-address.ts'
import { resetLinksOf } from './ways-in.ts'

/** What stands for the name of somebody who never was at a visit. */
const NO_NAME = '—'

/** ACC-15: how often what was booked in the meantime is given back, before whoever goes on booking is told so. */
const ROUNDS = 2
/** PostgreSQL's code for the division by zero of `onlyWithNothingHeld`. */
const STILL_HELD = '22012'

/**
 * ACC-8: what somebody still holds is given back first, through the queue, so that everybody behind moves up; only then is
 * there nobody any more. Asked again after it broke off it goes on where it was. ACC-15: what was booked on another device
 * in the meantime is found by the very transaction that forgets them, and is given back as well.
 */
export async function deleteAccount(
  ctx: Context & { readonly user: SessionUser },
): Promise<readonly EndedSignIn[]> {
  for (let round = 1; round <= ROUNDS; round++) {
    await cancelAll(ctx)
    const ended = await forget(ctx.db, ctx.user)
    if (ended !== 'still held') return ended
  }
  throw refusal('STALE')
}

async function cancelAll(ctx: Context & { readonly user: SessionUser }): Promise<void> {
  const held = await ctx.db
    .select({ id: appointments.id, key: appointments.doctorDayId, status: appointments.status })
    .from(appointments)
    .where(and(eq(appointments.patientId, ctx.user.id), statusIs(appointments.status, holdsPlace)))
  // Whom the doctor has in front of them does not vanish.
  if (held.some(({ status }) => status === 'in_consultation')) throw refusal('IN_VISIT')
  for (const { id, key } of held) {
    const day = parseDoctorDayKey(key)
    if (!day) continue
    const command = { type: 'CancelAppointment', appointmentId: appointmentId(id) } as const
    await submit(ctx, day.key, command, await digest('deletion', id)).catch((error: unknown) => {
      // It has ended by itself in the meantime: there is nothing to give back.
      if (!isRefusal(error)) throw error
    })
  }
}

/** 'still held' where something was booked since it was given back: then nothing is forgotten. */
async function forget(db: Db, user: SessionUser): Promise<readonly EndedSignIn[] | 'still held'> {
  try {
    return await forgetAll(db, user)
  } catch (error) {
    if (error instanceof NeonDbError && error.code === STILL_HELD) return 'still held'
    throw error
  }
}

/**
 * Last in the transaction. The sign-ins are gone by then, so that nothing more is booked by them (ROOM-8), and so is the row
 * of the person changed: a booking that is being written holds it, and was waited for.
 */
const onlyWithNothingHeld = (db: Db, id: string) =>
  db
    .select({ ok: sql`1 / (count(*) = 0)::int` })
    .from(appointments)
    .where(and(eq(appointments.patientId, id), statusIs(appointments.status, holdsPlace)))

/**
 * In one transaction: no way in, no contact data, nothing that was only wished for. The row itself stays, for the records of
 * past visits, and under the name where there are any.
 */
async function forgetAll(db: Db, { id }: SessionUser): Promise<readonly EndedSignIn[]> {
  const visits = db
    .select({ one: sql`1` })
    .from(appointments)
    .where(and(eq(appointments.patientId, id), eq(appointments.status, 'completed')))
  const [ended] = await db.batch([
    db.delete(session).where(eq(session.userId, id)).returning({ id: session.id }),
    db.delete(account).where(eq(account.userId, id)),
    db.delete(passkey).where(eq(passkey.userId, id)),
    resetLinksOf(db, id),
    ...forgetNumber(db, id),
    db.delete(noticeSettings).where(eq(noticeSettings.userId, id)),
    db
      .update(users)
      .set({
        email: nobodysAddress(id, 'deleted'),
        emailVerified: false,
        image: null,
        language: null,
        updatedAt: sql`now()`,
      })
      .where(eq(users.id, id)),
    db
      .update(users)
      .set({ name: NO_NAME })
      .where(and(eq(users.id, id), notExists(visits))),
    db.delete(patientProfiles).where(and(eq(patientProfiles.patientId, id), notExists(visits))),
    db
      .update(patientProfiles)
      .set({ phone: '' })
      .where(and(eq(patientProfiles.patientId, id), exists(visits))),
    db.delete(bookingRequests).where(eq(bookingRequests.patientId, id)),
    db
      .update(appointments)
      .set({ reason: '' })
      .where(and(eq(appointments.patientId, id), ne(appointments.status, 'completed'))),
    onlyWithNothingHeld(db, id),
  ])
  return ended.map((each) => ({ sid: each.id, userId: id }))
}
