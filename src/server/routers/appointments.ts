import { desc, eq, type SQL, sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Db } from '../../db/client.ts'
import { appointments, consultations, doctorSettings, doctors } from '../../db/schema.ts'
import { statusIs } from '../../db/statuses.ts'
import { localDayAt, weekdayOf } from '../../platform/local-day.ts'
import { doctorDayKey, doctorId, localDate, patientId } from '../../queue/ids.ts'
import { holdsPlace } from '../../queue/queue.ts'
import type { RefusalCode } from '../../queue/refusal.ts'
import { MAX_REASSIGNMENTS, Mode } from '../../queue/vocabulary.ts'
import { appointmentIdInput, reachAppointment } from '../access.ts'
import { forgetRequest, requestBooking } from '../appointments/booking-request.ts'
import { daySettings } from '../doctor-day/day-settings.ts'
import { isRefusal, refusal, refusalOf } from '../errors.ts'
import { appointmentIdOf } from '../rooms/command-ids.ts'
import { positionNow, submit } from '../rooms/submit.ts'
import { patientProcedure, router, signedInProcedure } from '../trpc.ts'
import { commandIdInput, doctorIdInput } from './inputs.ts'

/** What one list shows; more than anybody has open. */
const MOST = 100

const aboutOne = { appointmentId: appointmentIdInput, commandId: commandIdInput }

export const appointmentsRouter = router({
  /**
   * BOOK-1 to BOOK-4. The reason waits in the database and is taken over by the booking (decision 006), so that it
   * never passes through a room.
   */
  book: patientProcedure
    .input(
      z.strictObject({
        doctorId: doctorIdInput,
        date: z.iso.date().transform(localDate),
        mode: z.enum(Mode),
        reason: z.string().trim().min(1, 'please say why you come').max(500),
        commandId: commandIdInput,
      }),
    )
    .mutation(async ({ ctx, input }) => {
      const { user, db } = ctx
      const key = doctorDayKey(doctorId(input.doctorId), input.date)
      const id = await appointmentIdOf(user.id, key, input.commandId)
      const { requestedAt, settings, pastTurns } = await requestBooking(db, {
        appointmentId: id,
        patientId: user.id,
        doctorId: input.doctorId,
        key,
        reason: input.reason,
      })
      if (!settings) throw refusal('NOT_FOUND', ({ api }) => api.noSuchDoctor)
      const command = {
        type: 'BookAppointment',
        appointmentId: id,
        patientId: patientId(user.id),
        mode: input.mode,
        origin: 'booked',
        policy: {
          today: localDayAt(ctx.clock(), settings.timeZone),
          isWorkingDay: settings.workingDays.includes(weekdayOf(input.date)),
          modes: settings.modes,
          capacity: settings.capacity,
        },
        settings: daySettings(settings, input.date, pastTurns, ctx.clock()),
      } as const
      const accepted = await submit(ctx, key, command, input.commandId).catch(async (error: unknown) => {
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
        position: await positionNow(ctx, key, given),
      }
    }),

  /** The patient's own, newest date first. */
  mine: patientProcedure.query(async ({ ctx }) => {
    const rows = await selectSummaries(ctx.db, eq(appointments.patientId, ctx.user.id)).limit(MOST)
    return rows.map((row) => summary(row, ctx.clock()))
  }),

  /** MEET: the link is for its patient, during the visit, and the one the visit started with (P19). */
  one: signedInProcedure
    .input(z.strictObject({ appointmentId: appointmentIdInput }))
    .query(async ({ ctx, input }) => {
      await reachAppointment(ctx.db, ctx.user, input.appointmentId)
      const [row] = await selectSummaries(ctx.db, eq(appointments.id, input.appointmentId))
      if (!row) throw refusal('NOT_FOUND')
      const inVisit = row.mode === 'online' && row.status === 'in_consultation'
      const own = row.patientId === ctx.user.id
      // The form promises that only the doctor reads the reason: the desk does not.
      const reason = ctx.user.role === 'staff' ? '' : row.reason
      return { ...summary(row, ctx.clock()), reason, meetLink: own && inVisit ? row.meetLink : null }
    }),

  /** BOOK-5. */
  cancel: signedInProcedure.input(z.strictObject(aboutOne)).mutation(async ({ ctx, input }) => {
    const { key } = await reachAppointment(ctx.db, ctx.user, input.appointmentId)
    const command = { type: 'CancelAppointment', appointmentId: input.appointmentId } as const
    await submit(ctx, key, command, input.commandId)
    return { status: 'cancelled' as const }
  }),

  /** LATE-3: a new token on the same day, so only while that day lasts. */
  reassign: signedInProcedure
    .input(
      z.strictObject({ ...aboutOne, reason: z.enum(['late', 'connection', 'called_by_mistake', 'other']) }),
    )
    .mutation(async ({ ctx, input }) => {
      const { key, timeZone, date } = await reachAppointment(ctx.db, ctx.user, input.appointmentId)
      if (date < localDayAt(ctx.clock(), timeZone))
        throw refusalOf({ code: 'DATE_PAST' satisfies RefusalCode })
      const command = {
        type: 'ReassignToken',
        appointmentId: input.appointmentId,
        reason: input.reason,
      } as const
      const { logged } = await submit(ctx, key, command, input.commandId)
      const [given] = logged.flatMap(({ event }) =>
        event.type === 'TokenReassigned' ? [event.newToken] : [],
      )
      if (given === undefined) throw new Error('a second chance was given without a token')
      return { token: given as number, position: await positionNow(ctx, key, given) }
    }),
})

/**
 * P19: the link that the visit started with. MEET-7: but the doctor's newest one, when it came during this visit and
 * after a report that nothing had answered when the visit started; what is kept of the visit stays as it was.
 */
const LINK_OF_THE_VISIT = sql<string | null>`case when
    ${doctorSettings.meetLinkUpdatedAt} >= ${consultations.startedAt} and exists (
      select 1 from queue_events report where report.doctor_day_id = ${appointments.doctorDayId}
        and report.type = 'MeetLinkReported' and report.at <= ${doctorSettings.meetLinkUpdatedAt} and not exists (
          select 1 from queue_events answer where answer.doctor_day_id = ${appointments.doctorDayId}
            and answer.type = 'MeetLinkChanged' and answer.seq > report.seq
            and answer.at < ${consultations.startedAt}))
  then ${doctorSettings.customMeetLink} else ${consultations.meetLinkAtConsultation} end`

const selectSummaries = (db: Db, wanted: SQL) =>
  db
    .select({
      appointmentId: appointments.id,
      patientId: appointments.patientId,
      key: appointments.doctorDayId,
      date: appointments.date,
      doctor: {
        id: doctors.id,
        name: doctors.name,
        specialization: doctors.specialization,
        timeZone: doctorSettings.timeZone,
        door: doctorSettings.door,
      },
      mode: appointments.mode,
      token: appointments.token,
      status: appointments.status,
      reason: appointments.reason,
      lateArrivalCount: appointments.lateArrivalCount,
      /** BOOK-3: whoever has another place on that day needs no second one. */
      holdsAnother: sql<boolean>`exists (select 1 from appointments other
        where other.doctor_day_id = ${appointments.doctorDayId} and other.patient_id = ${appointments.patientId}
          and ${statusIs(sql`other.status`, holdsPlace)})`,
      meetLink: LINK_OF_THE_VISIT,
    })
    .from(appointments)
    .innerJoin(doctors, eq(doctors.id, appointments.doctorId))
    .innerJoin(doctorSettings, eq(doctorSettings.doctorId, doctors.id))
    .leftJoin(consultations, eq(consultations.appointmentId, appointments.id))
    .where(wanted)
    .orderBy(desc(appointments.date), desc(appointments.token))

type Row = Awaited<ReturnType<typeof selectSummaries>>[number]

function summary({ patientId: _, meetLink: __, holdsAnother, ...row }: Row, now: number) {
  const dayIsOver = row.date < localDayAt(now, row.doctor.timeZone)
  const canReassign =
    row.status === 'no_show' && row.lateArrivalCount < MAX_REASSIGNMENTS && !holdsAnother && !dayIsOver
  return { ...row, canReassign }
}
