import { and, eq, inArray } from 'drizzle-orm'
import { appointments } from '../../db/schema.ts'
import { digest } from '../../protocol/command-ids.ts'
import { type AppointmentId, appointmentId, type DoctorDay, type Token, token } from '../../queue/ids.ts'
import { holdsPlace } from '../../queue/queue.ts'
import { EntryStatus } from '../../queue/vocabulary.ts'
import type { SessionUser } from '../accounts/auth.ts'
import { placeBooking } from '../appointments/place-booking.ts'
import { isRefusal, refusalIn } from '../errors.ts'
import { submit } from '../rooms/submit.ts'
import type { Context } from '../trpc.ts'

type Asking = Context & { readonly user: SessionUser }
type Place = {
  readonly appointmentId: AppointmentId
  readonly token: Token
  /** It was made for this hand-over. */
  readonly isNew: boolean
}

const HOLDING = Object.values(EntryStatus).filter(holdsPlace)

/**
 * NOTE-18: gives everybody who still has a turn to come on this day a place on the other doctor's, in order, and then gives
 * up theirs here, from the last to the first, so that nobody is moved meanwhile. Each step has one effect for the same
 * `sentId`, so that a hand-over that broke off goes on when it is asked for again. Whose turn has come or whose place is gone
 * meanwhile is none of it. `left` stay: the other doctor does not offer their kind of visit. When nobody does, the rest of the
 * day is cancelled: nobody books somebody who has given it away.
 */
export async function handOverDay(ctx: Asking, day: DoctorDay, to: DoctorDay, sentId: string) {
  const people = await inOrder(ctx, day)
  const handed: { readonly from: AppointmentId; readonly place: Place }[] = []
  const left: Token[] = []
  for (const person of people) {
    const place = await placeFor(ctx, person, to, sentId)
    if (place === null) left.push(person.token)
    else handed.push({ from: person.appointmentId, place })
  }
  let count = 0
  for (const { from, place } of handed.toReversed()) {
    if (await isHandedOver(ctx, day, from, place, sentId)) count += 1
    else await takeBack(ctx, to, place, sentId)
  }
  if (left.length === 0) await submit(ctx, day.key, { type: 'CancelDay' }, await digest(sentId, 'rest'))
  return { handed: count, left }
}

/** False where there is nothing to hand over any more: cancelled, missed, or begun meanwhile. */
async function isHandedOver(ctx: Asking, day: DoctorDay, from: AppointmentId, place: Place, sentId: string) {
  const { appointmentId: toAppointmentId, token: toToken } = place
  const command = { type: 'HandOver', appointmentId: from, toAppointmentId, toToken } as const
  try {
    await submit(ctx, day.key, command, await digest(sentId, from))
    return true
  } catch (error) {
    if (!isRefusal(error)) throw error
    ctx.log({ event: 'not_handed_over', requestId: ctx.requestId, appointmentId: from })
    return false
  }
}

/** The place that was made for somebody who does not need it. One that they had before is theirs. */
async function takeBack(ctx: Asking, to: DoctorDay, { appointmentId, isNew }: Place, sentId: string) {
  if (!isNew) return
  await submit(ctx, to.key, { type: 'CancelAppointment', appointmentId }, await digest(sentId, appointmentId))
}

type Person = Awaited<ReturnType<typeof inOrder>>[number]

/** Whoever is called or broken off first, then the line. A visit in progress is not among them. */
async function inOrder(ctx: Asking, { key }: DoctorDay) {
  const view = await ctx.rooms.view(key)
  const called = view.turn?.status === 'called' ? [view.turn.token] : []
  const tokens = [...called, ...view.closed.interrupted, ...view.line]
  const rows = await ctx.db
    .select({
      appointmentId: appointments.id,
      token: appointments.token,
      patientId: appointments.patientId,
      mode: appointments.mode,
      origin: appointments.origin,
      reason: appointments.reason,
    })
    .from(appointments)
    .where(and(eq(appointments.doctorDayId, key), inArray(appointments.token, [...tokens, 0])))
  return tokens.flatMap((each) => {
    const row = rows.find(({ token }) => token === each)
    return row ? [{ ...row, appointmentId: appointmentId(row.appointmentId), token: each }] : []
  })
}

/** The person's place on the other day, now or from before; null where they can have none. */
async function placeFor(ctx: Asking, person: Person, to: DoctorDay, sentId: string): Promise<Place | null> {
  const { patientId, mode, origin, reason } = person
  try {
    const booked = await placeBooking(ctx, {
      patientId,
      mode,
      origin,
      reason,
      doctorId: to.doctorId,
      date: to.date,
      commandId: await digest(sentId, person.appointmentId),
      isAgreed: true,
    })
    return { appointmentId: appointmentId(booked.appointmentId), token: token(booked.token), isNew: true }
  } catch (error) {
    const code = refusalIn(error)?.cause.code
    if (code === 'MODE_NOT_OFFERED') return null
    if (code !== 'ALREADY_BOOKED') throw error
    return placeHeld(ctx, person, to)
  }
}

/** BOOK-3: they have a place with the other doctor anyway. */
async function placeHeld(ctx: Asking, person: Person, to: DoctorDay): Promise<Place | null> {
  const [row] = await ctx.db
    .select({ id: appointments.id, token: appointments.token })
    .from(appointments)
    .where(
      and(
        eq(appointments.doctorDayId, to.key),
        eq(appointments.patientId, person.patientId),
        inArray(appointments.status, HOLDING),
      ),
    )
  return row ? { appointmentId: appointmentId(row.id), token: token(row.token), isNew: false } : null
}
