import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { doctorSettings } from '../../db/schema.ts'
import { localDayAt } from '../../platform/local-day.ts'
import { digest } from '../../protocol/command-ids.ts'
import { problemOfName } from '../../protocol/forms.ts'
import { problemOfPhone } from '../../protocol/profile-form.ts'
import { doctorDayKey, doctorId, type LocalDate } from '../../queue/ids.ts'
import { Mode } from '../../queue/vocabulary.ts'
import { appointmentIdInput, reachAppointment } from '../access.ts'
import { placeBooking } from '../appointments/place-booking.ts'
import { readDoctorsToday, readPeople } from '../desk/read-desk.ts'
import { addWalkIn, forgetWalkIn } from '../desk/walk-in-person.ts'
import { readDoctor } from '../doctor-day/doctor-reads.ts'
import { isRefusal, refusal } from '../errors.ts'
import { submit } from '../rooms/submit.ts'
import { type Context, router, staffProcedure } from '../trpc.ts'
import { commandIdInput, doctorIdInput, typedText } from './inputs.ts'

/** The front desk, about the whole clinic. */
export const deskRouter = router({
  /** DESK-1: every doctor, with how their own today is. */
  doctors: staffProcedure.query(({ ctx }) => readDoctorsToday(ctx.db, ctx.clock())),

  /** DESK-2: one doctor's today with names and phone numbers; the reason is the doctor's alone to read. */
  day: staffProcedure.input(z.strictObject({ doctorId: doctorIdInput })).query(async ({ ctx, input }) => {
    const doctor = await readDoctor(ctx.db, doctorId(input.doctorId))
    const date = localDayAt(ctx.clock(), doctor.timeZone)
    const key = doctorDayKey(doctorId(doctor.id), date)
    const [view, patients] = await Promise.all([ctx.rooms.view(key), readPeople(ctx.db, key)])
    const { id, name, opensAt, timeZone, modes, door } = doctor
    return {
      key: key as string,
      date: date as string,
      doctor: { id, name },
      settings: { opensAt, timeZone, modes, door },
      view,
      patients,
    }
  }),

  /**
   * BOOK-6: a person who has come without a booking, onto the doctor's today. They get a token like anyone else, and have no
   * way to sign in. Refused as any booking is (BOOK-4); nobody is left behind then.
   */
  bookWalkIn: staffProcedure
    .input(
      z.strictObject({
        doctorId: doctorIdInput,
        name: typedText(problemOfName),
        phone: typedText(problemOfPhone).default(''),
        commandId: commandIdInput,
      }),
    )
    .mutation(async ({ ctx, input }) => {
      const date = await todayOf(ctx, input.doctorId)
      const id = await digest('walk-in', ctx.user.id, input.doctorId, input.commandId)
      await addWalkIn(ctx.db, { id, name: input.name, phone: input.phone }, ctx.clock())
      const wish = {
        doctorId: input.doctorId,
        date,
        mode: Mode.inPerson,
        reason: '',
        origin: 'walk_in',
      } as const
      try {
        return await placeBooking(ctx, { ...wish, patientId: id, commandId: input.commandId })
      } catch (error) {
        if (isRefusal(error)) await forgetWalkIn(ctx.db, id)
        throw error
      }
    }),

  /** DESK-4: says of somebody who stands at the desk that they are here, as near the front as they may say it (JOIN-1). */
  checkIn: staffProcedure
    .input(z.strictObject({ appointmentId: appointmentIdInput, commandId: commandIdInput }))
    .mutation(async ({ ctx, input: { appointmentId, commandId } }) => {
      const { key, mode } = await reachAppointment(ctx.db, ctx.user, appointmentId)
      // Whoever comes by video is not at the desk: only they themselves can say that they are there.
      if (mode !== Mode.inPerson) throw refusal('NOT_ALLOWED')
      const { seq } = await submit(ctx, key, { type: 'JoinWaitingRoom', appointmentId }, commandId)
      return { seq }
    }),
})

/** The date that is today on the doctor's own calendar (TIME-1). */
async function todayOf({ db, clock }: Context, id: string): Promise<LocalDate> {
  const [row] = await db
    .select({ timeZone: doctorSettings.timeZone })
    .from(doctorSettings)
    .where(eq(doctorSettings.doctorId, id))
  if (!row) throw refusal('NOT_FOUND', ({ api }) => api.noSuchDoctor)
  return localDayAt(clock(), row.timeZone)
}
