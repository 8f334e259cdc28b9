import { daySettings } from '../../db/day-settings.ts'
import { isoWeekdayOf, localDayAt } from '../../platform/local-day.ts'
import { appointmentIdOf } from '../../protocol/command-ids.ts'
import { doctorDayKey, doctorId, type LocalDate, patientId } from '../../queue/ids.ts'
import { positionOf } from '../../queue/position.ts'
import type { Mode, Origin } from '../../queue/vocabulary.ts'
import type { SessionUser } from '../accounts/auth.ts'
import { isRefusal, refusal } from '../errors.ts'
import { submit } from '../rooms/submit.ts'
import type { Context } from '../trpc.ts'
import { forgetRequest, requestBooking } from './booking-request.ts'

export type BookingWish = {
  readonly patientId: string
  readonly doctorId: string
  readonly date: LocalDate
  readonly mode: Mode
  readonly reason: string
  readonly origin: Origin
  readonly commandId: string
  /** NOTE-18: the other doctor has agreed to see them: neither their working days nor their capacity count. */
  readonly isAgreed?: boolean
}

/** More than any day has (SET-2). */
const ANY_NUMBER = 1_000

/**
 * BOOK-1 to BOOK-4, BOOK-6: asks the doctor-day for a token, for the patient by whoever is signed in. The reason waits in
 * the database and is taken over by the booking (decision 006), so that it never passes through a room.
 */
export async function placeBooking(ctx: Context & { readonly user: SessionUser }, wish: BookingWish) {
  const { user, db } = ctx
  const key = doctorDayKey(doctorId(wish.doctorId), wish.date)
  const id = await appointmentIdOf(user.id, key, wish.commandId)
  const { requestedAt, settings, pastTurns } = await requestBooking(db, {
    appointmentId: id,
    patientId: wish.patientId,
    doctorId: wish.doctorId,
    key,
    reason: wish.reason,
  })
  if (!settings) throw refusal('NOT_FOUND', ({ api }) => api.noSuchDoctor)
  const command = {
    type: 'BookAppointment',
    appointmentId: id,
    patientId: patientId(wish.patientId),
    mode: wish.mode,
    origin: wish.origin,
    policy: {
      today: localDayAt(ctx.clock(), settings.timeZone),
      isWorkingDay: wish.isAgreed || settings.workingDays.includes(isoWeekdayOf(wish.date)),
      modes: settings.modes,
      capacity: wish.isAgreed ? ANY_NUMBER : settings.capacity,
    },
    settings: daySettings(settings, wish.date, pastTurns, ctx.clock()),
  } as const
  const accepted = await submit(ctx, key, command, wish.commandId).catch(async (error: unknown) => {
    // Only after a clear no: when the answer is not known, the booking may still come and take its reason.
    if (isRefusal(error)) await forgetRequest(db, id, requestedAt)
    throw error
  })
  const [given] = accepted.logged.flatMap(({ event }) =>
    event.type === 'AppointmentBooked' ? [event.token] : [],
  )
  if (given === undefined) throw new Error('a booking was accepted without a token')
  return {
    appointmentId: id as string,
    token: given as number,
    key: key as string,
    position: positionOf(accepted.now, given),
  }
}
