import { eq, sql } from 'drizzle-orm'
import { z } from 'zod'
import { doctorSettings } from '../../db/schema.ts'
import { localDayAt } from '../../platform/local-day.ts'
import { commandIdOf } from '../../protocol/command-ids.ts'
import { isMeetLink, whyNotMeetLink } from '../../protocol/meet-link.ts'
import { pressed } from '../../protocol/press.ts'
import { type DoctorDayKey, doctorDayKey, doctorId, localDate, parseDoctorDayKey } from '../../queue/ids.ts'
import { dictionaryOf } from '../../words/dictionaries.ts'
import { assertOwnDay, dayKey } from '../access.ts'
import { readVisitLink } from '../appointments/visit-link.ts'
import { changeOnce, columnsOf } from '../doctor-day/change-settings.ts'
import { readDayAfter, selectBookingsAhead } from '../doctor-day/days-ahead.ts'
import { readDoctor, readPatients } from '../doctor-day/doctor-reads.ts'
import { forecastReport } from '../doctor-day/forecast-report.ts'
import { handOverDay } from '../doctor-day/hand-over.ts'
import { refusal } from '../errors.ts'
import { pressProcedure, pressToOpen } from '../rooms/press.ts'
import { submit } from '../rooms/submit.ts'
import { doctorProcedure, router } from '../trpc.ts'
import { commandIdInput, doctorIdInput, meetLinkInput } from './inputs.ts'
import { settingsInput } from './settings-input.ts'

export const doctorRouter = router({
  /** CALL-1: the doctor's own day with its patients, for nobody else's eyes. */
  day: doctorProcedure
    .input(z.strictObject({ date: z.iso.date().transform(localDate).optional() }))
    .query(async ({ ctx, input }) => {
      const doctor = await readDoctor(ctx.db, ctx.doctorId)
      const date = input.date ?? localDayAt(ctx.clock(), doctor.timeZone)
      const key = doctorDayKey(ctx.doctorId, date)
      const [view, patients, visitLink] = await Promise.all([
        ctx.rooms.view(key),
        readPatients(ctx.db, key),
        readVisitLink(ctx.db, key),
      ])
      const { id, name, specialization, timeZone, meetLink, meetLinkUpdatedAt, meetGuestsAsk } = doctor
      const { minutesPerPatient, capacity, opensAt, closesAt, workingDays, modes, door, skipAutomatically } =
        doctor
      return {
        key: key as string,
        date: date as string,
        doctor: { id, name, specialization, timeZone },
        settings: {
          minutesPerPatient,
          capacity,
          opensAt,
          closesAt,
          workingDays,
          modes,
          door,
          skipAutomatically,
          timeZone,
        },
        view,
        meetLink,
        meetLinkUpdatedAt: meetLinkUpdatedAt?.getTime() ?? null,
        meetGuestsAsk,
        visitLink,
        patients,
      }
    }),

  /** CALL-11: who is booked on the doctor's next day after `date`; null when there is none to come. No room is asked. */
  dayAfter: doctorProcedure
    .input(z.strictObject({ date: z.iso.date().transform(localDate) }))
    .query(({ ctx, input }) => readDayAfter(ctx.db, ctx.doctorId, input.date)),

  /** SET-3: how many bookings each day from today on has, by mode, that a change of settings leaves as they are. */
  bookingsAhead: doctorProcedure.query(({ ctx }) => selectBookingsAhead(ctx.db, ctx.doctorId, ctx.clock())),

  /** POS-4: how the forecasts of this doctor's waits did; null before the first could be judged. */
  forecasts: doctorProcedure.query(({ ctx }) => forecastReport(ctx.db, ctx.doctorId)),

  /** CALL-6, CALL-10. */
  setStatus: pressProcedure('status')
    .input(z.strictObject({ key: dayKey, ...pressed.status, commandId: commandIdInput }))
    .mutation(({ ctx, input: { availability, backInMinutes, ...onDay } }) =>
      pressToOpen(ctx, onDay, { type: 'status', availability, backInMinutes }),
    ),

  /** NOTE-12: by how many minutes after opening the day starts late. */
  startLate: pressProcedure('lateStart')
    .input(z.strictObject({ key: dayKey, ...pressed.lateStart, commandId: commandIdInput }))
    .mutation(({ ctx, input: { lateMinutes, ...onDay } }) =>
      pressToOpen(ctx, onDay, { type: 'lateStart', lateMinutes }),
    ),

  /** NOTE-13: cancels whoever still has a turn to come on the day. Answers with how many. */
  cancelDay: pressProcedure('cancelDay')
    .input(z.strictObject({ key: dayKey, commandId: commandIdInput }))
    .mutation(async ({ ctx, input: { key, commandId } }) => {
      assertOwnDay(ctx.user, key, { orStaff: true })
      const { seq, logged } = await submit(ctx, key.key, { type: 'CancelDay' }, commandId)
      return {
        seq,
        cancelled: logged.flatMap(({ event }) => (event.type === 'DayCancelled' ? event.cancelled : []))
          .length,
      }
    }),

  /** NOTE-18: the rest of the day to another doctor, in order; asked for again with the same id it goes on where it broke off. */
  handOver: pressProcedure('cancelDay')
    .input(z.strictObject({ key: dayKey, toDoctorId: doctorIdInput, commandId: commandIdInput }))
    .mutation(({ ctx, input: { key, toDoctorId, commandId } }) => {
      assertOwnDay(ctx.user, key, { orStaff: true })
      if (toDoctorId === key.doctorId) throw refusal('BAD_INPUT')
      const to = parseDoctorDayKey(doctorDayKey(doctorId(toDoctorId), key.date))
      if (!to) throw refusal('NOT_FOUND')
      return handOverDay(ctx, key, to, commandId)
    }),

  /** SET-2, SET-3, POS-3, LATE-1: for every day from now on, today's included when it has been opened. */
  updateSettings: doctorProcedure
    .input(settingsInput)
    .mutation(async ({ ctx, input: { commandId, ...change } }) => {
      const changed = await changeOnce(ctx.db, {
        doctorId: ctx.doctorId,
        id: await commandIdOf(ctx.user.id, 'UpdateSettings', commandId),
        set: columnsOf(change),
        answer: change,
        at: ctx.clock(),
      })
      const day = parseDoctorDayKey(changed.todayKey ?? '')
      const command = { type: 'ChangeSettings', settings: changed.settings } as const
      if (day) await submit(ctx, day.key, command, commandId)
      return changed.answer
    }),

  /**
   * MEET-1, MEET-2, MEET-5, MEET-6: stored with its time, and told to the next patients of today, if there are any.
   * `guestsAsk`: whoever has it must ask to join; unless that is said, it is told without the link itself.
   */
  updateMeetLink: doctorProcedure
    .input(
      z.strictObject({
        link: meetLinkInput,
        guestsAsk: z.boolean().default(false),
        commandId: commandIdInput,
      }),
    )
    .mutation(async ({ ctx, input: { link, guestsAsk, commandId } }) => {
      if (!isMeetLink(link)) throw refusal('MEET_LINK_INVALID')
      const now = ctx.clock()
      const changed = await changeOnce(ctx.db, {
        doctorId: ctx.doctorId,
        id: await commandIdOf(ctx.user.id, 'UpdateMeetLink', commandId),
        set: sql`custom_meet_link = ${link}, meet_guests_ask = ${guestsAsk}, meet_link_updated_at = ${new Date(now).toISOString()}::timestamptz`,
        answer: { link, updatedAt: now },
        at: now,
      })
      const day = parseDoctorDayKey(changed.todayKey ?? '')
      const notified = day === null ? 0 : await tell(day.key)
      ctx.log({ event: 'meet_link_changed', requestId: ctx.requestId, doctorId: ctx.doctorId, notified })
      return { ...changed.answer, notified }

      async function tell(key: DoctorDayKey): Promise<number> {
        const { logged } = await submit(ctx, key, { type: 'ChangeMeetLink' }, commandId)
        return logged.flatMap(({ event }) => (event.type === 'MeetLinkChanged' ? event.told : [])).length
      }
    }),

  /** MEET-5: what is told of the next link; the one of now is as it was, and nobody is told anything. */
  setGuestsAsk: doctorProcedure
    .input(z.strictObject({ guestsAsk: z.boolean() }))
    .mutation(async ({ ctx, input: { guestsAsk } }) => {
      await ctx.db
        .update(doctorSettings)
        .set({ meetGuestsAsk: guestsAsk })
        .where(eq(doctorSettings.doctorId, ctx.doctorId))
      return { guestsAsk }
    }),

  /**
   * MEET-2, MEET-10, for other programs that set links: what `updateMeetLink` would say, without doing it. Our own dialog
   * has the rule itself (src/protocol/meet-link.ts) and asks nobody.
   */
  validateMeetLink: doctorProcedure.input(z.strictObject({ link: meetLinkInput })).query(({ ctx, input }) => {
    const reason = whyNotMeetLink(input.link)
    const { MEET_LINK_INVALID } = dictionaryOf(ctx.language()).api.refusals
    return { valid: reason === null, message: reason === null ? null : MEET_LINK_INVALID, reason }
  }),
})
