import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Db } from '../../db/client.ts'
import { appointments } from '../../db/schema.ts'
import type { Clock } from '../../platform/clock.ts'
import { commandIdOf } from '../../protocol/command-ids.ts'
import type { AboutTurn } from '../../protocol/mail-link.ts'
import { parseDoctorDayKey } from '../../queue/ids.ts'
import { Role } from '../../queue/vocabulary.ts'
import type { RoomGateway } from '../rooms/gateway.ts'
import { type End, OPEN, readTurn, seenOf, type Turn } from './look.ts'

type Means = { readonly db: Db; readonly rooms: Pick<RoomGateway, 'submit'>; readonly clock: Clock }

/** LINK-3: kept once. No command: nothing of the queue changes by it. */
export async function confirm({ db, clock }: Means, about: AboutTurn): Promise<End> {
  const kept = await db
    .update(appointments)
    .set({ confirmedAt: new Date(clock()) })
    .where(
      and(
        eq(appointments.id, about.appointment),
        eq(appointments.token, about.token),
        inArray(appointments.status, [...OPEN]),
        isNull(appointments.confirmedAt),
      ),
    )
    .returning({ id: appointments.id })
  if (kept.length > 0) return 'confirmed'
  const seen = seenOf('confirm', about, await readTurn(db, about.appointment))
  return seen === 'ask' ? 'unavailable' : seen
}

/**
 * LINK-4: the room's ordinary command, as its patient. Its id follows from the link, so that pressing twice is pressing
 * once, from whatever program. Whether the patient is signed in anywhere does not matter: the link is the proof.
 */
export async function cancel({ rooms, clock }: Means, about: AboutTurn, turn: Turn): Promise<End> {
  const day = parseDoctorDayKey(turn.key)
  if (!day) throw new Error(`not a doctor-day key: ${turn.key}`)
  const command = { type: 'GiveUpPlace', appointmentId: about.appointment } as const
  const outcome = await rooms.submit(day.key, {
    id: await commandIdOf(turn.patientId, command.type, `mail:${about.appointment}:${about.token}`),
    at: clock(),
    actor: { role: Role.patient, id: turn.patientId },
    command,
  })
  if (outcome.ok) return 'cancelled'
  if (outcome.code === 'APPOINTMENT_CLOSED') return 'over'
  if (outcome.code === 'TURN_HAS_COME') return 'begun'
  return outcome.code === 'APPOINTMENT_MISSED' ? 'missed' : 'unavailable'
}

/** LINK-5: the same switch as in the profile. */
export async function stop({ db }: Means, personId: string): Promise<End> {
  await db.execute(sql`
    insert into notice_settings (user_id, mail) select id, false from "user" where id = ${personId}
    on conflict (user_id) do update set mail = false`)
  return 'stopped'
}
