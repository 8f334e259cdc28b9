import { and, asc, eq, inArray, isNotNull, sql } from 'drizzle-orm'
import { z } from 'zod'
import { localDaySql } from '../../db/local-day-sql.ts'
import { isPractising } from '../../db/practising.ts'
import { appointments, doctorDays, doctorSettings, doctors } from '../../db/schema.ts'
import { statusIs } from '../../db/statuses.ts'
import { addDays, isoWeekdayOf, localDayAt } from '../../platform/local-day.ts'
import { doctorDayKey, doctorId, localDate } from '../../queue/ids.ts'
import { countsForCapacity, isLive } from '../../queue/queue.ts'
import { closedDaysAheadSql, DAYS_SHOWN, daysFrom } from '../doctor-day/days-to-book.ts'
import { withNewcomers } from '../doctor-day/doctors-today.ts'
import { newcomerOn } from '../doctor-day/newcomer.ts'
import { refusal } from '../errors.ts'
import { publicProcedure, router } from '../trpc.ts'
import { doctorIdInput } from './inputs.ts'

export const doctorsRouter = router({
  /**
   * Every doctor, whom one would come to (BOOK-18), with how their today is, what whoever books now would wait (FIND-3), and the next day that can be booked
   * (BOOK-16); today is the doctor's own date, which differs between doctors (TIME-1).
   */
  list: publicProcedure.query(async ({ ctx }) => {
    const rows = await ctx.db
      .select({
        id: doctors.id,
        name: doctors.name,
        specialization: doctors.specialization,
        about: doctors.about,
        languages: doctors.languages,
        qualifications: doctors.qualifications,
        address: doctors.address,
        practisingSince: doctors.practisingSince,
        modes: doctorSettings.modes,
        timeZone: doctorSettings.timeZone,
        minutesPerPatient: doctorSettings.minutesPerPatient,
        opensAt: doctorSettings.opensAt,
        closesAt: doctorSettings.closesAt,
        door: doctorSettings.door,
        workingDays: doctorSettings.workingDays,
        capacity: doctorSettings.capacity,
        status: doctorDays.status,
        waiting: doctorDays.liveCount,
        taken: sql<number>`(select count(*) from ${appointments} where ${appointments.doctorDayId} = ${doctorDays.id} and ${statusIs(appointments.status, countsForCapacity)})::int`,
        isCancelled: sql<boolean>`${doctorDays.cancelledAt} is not null`,
        closedAhead: closedDaysAheadSql(ctx.clock()),
      })
      .from(doctors)
      .innerJoin(doctorSettings, eq(doctorSettings.doctorId, doctors.id))
      .leftJoin(
        doctorDays,
        and(
          eq(doctorDays.doctorId, doctors.id),
          eq(doctorDays.date, localDaySql(ctx.clock(), doctorSettings.timeZone)),
        ),
      )
      // ADMIN-6, ADMIN-7: not before they have chosen days, nor once they do not work here any more.
      .where(and(isPractising(doctors.id), sql`jsonb_array_length(${doctorSettings.workingDays}) > 0`))
      .orderBy(asc(doctors.name), asc(doctors.id))
    return withNewcomers(ctx, rows)
  }),

  /** The next days on the doctor's calendar, and how full they are (BOOK-4). */
  days: publicProcedure
    .input(z.strictObject({ doctorId: doctorIdInput }))
    .query(async ({ ctx, input: { doctorId: id } }) => {
      const now = ctx.clock()
      // A day early: it is not yet known where the doctor lives.
      const candidates = daysFrom(addDays(localDayAt(now, 'UTC'), -1), DAYS_SHOWN + 2)
      const keys = candidates.map((date) => doctorDayKey(doctorId(id), date))
      const [[settings], counts, cancelled] = await ctx.db.batch([
        ctx.db
          .select()
          .from(doctorSettings)
          .where(and(eq(doctorSettings.doctorId, id), isPractising(doctorSettings.doctorId))),
        ctx.db
          .select({
            date: appointments.date,
            taken: sql<number>`count(*) filter (where ${statusIs(appointments.status, countsForCapacity)})::int`,
            waiting: sql<number>`count(*) filter (where ${statusIs(appointments.status, isLive)})::int`,
          })
          .from(appointments)
          .where(inArray(appointments.doctorDayId, keys))
          .groupBy(appointments.date),
        ctx.db
          .select({ date: doctorDays.date })
          .from(doctorDays)
          .where(and(inArray(doctorDays.id, keys), isNotNull(doctorDays.cancelledAt))),
      ])
      if (!settings) throw refusal('NOT_FOUND', ({ api }) => api.noSuchDoctor)
      const { workingDays, capacity, timeZone } = settings
      return daysFrom(localDayAt(now, timeZone), DAYS_SHOWN).map((date) => {
        const count = counts.find((each) => each.date === date)
        return {
          date: date as string,
          isWorkingDay:
            workingDays.includes(isoWeekdayOf(date)) && !cancelled.some((each) => each.date === date),
          isFull: (count?.taken ?? 0) >= capacity,
          waiting: count?.waiting ?? 0,
          capacity,
        }
      })
    }),

  /** BOOK-9: the next token of a day and when its turn would come; for about the days of the list. */
  forecast: publicProcedure
    .input(z.strictObject({ doctorId: doctorIdInput, date: z.iso.date().transform(localDate) }))
    .query(({ ctx, input: { doctorId: id, date } }) => {
      if (date > addDays(localDayAt(ctx.clock(), 'UTC'), DAYS_SHOWN)) throw refusal('NOT_FOUND')
      const doctor = doctorId(id)
      return newcomerOn(ctx, { key: doctorDayKey(doctor, date), doctorId: doctor, date })
    }),
})
