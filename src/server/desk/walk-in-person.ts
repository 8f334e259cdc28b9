import { and, eq, notExists, sql } from 'drizzle-orm'
import { user } from '../../db/auth-schema.ts'
import type { Db } from '../../db/client.ts'
import { appointments, bookingRequests, patientProfiles } from '../../db/schema.ts'
import type { Instant } from '../../queue/ids.ts'
import { nobodysAddress } from '../accounts/nobodys-address.ts'

type WalkIn = { readonly id: string; readonly name: string; readonly phone: string }

/**
 * BOOK-6: a patient without a way in: no password, no passkey, and an address that is nobody's. Made once however often it
 * is asked for.
 */
export async function addWalkIn(db: Db, { id, name, phone }: WalkIn, at: Instant): Promise<void> {
  const email = nobodysAddress(id, 'walk-in')
  await db.batch([
    db.insert(user).values({ id, name, email, role: 'patient' }).onConflictDoNothing(),
    db
      .insert(patientProfiles)
      .values({ patientId: id, phone, savedAt: new Date(at) })
      .onConflictDoNothing(),
  ])
}

/** After a refusal: whoever got no token has left nothing behind. One whose booking is still under way stays. */
export async function forgetWalkIn(db: Db, id: string): Promise<void> {
  const booked = db.select({ one: sql`1` }).from(appointments).where(eq(appointments.patientId, id))
  const asked = db.select({ one: sql`1` }).from(bookingRequests).where(eq(bookingRequests.patientId, id))
  await db.delete(user).where(and(eq(user.id, id), notExists(booked), notExists(asked)))
}
