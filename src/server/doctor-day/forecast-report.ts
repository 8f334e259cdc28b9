import { and, asc, desc, eq, inArray, isNotNull, sql } from 'drizzle-orm'
import type { Db } from '../../db/client.ts'
import { appointments, forecasts } from '../../db/schema.ts'
import { type ForecastReport, reportOf, scoreForecast } from '../../queue/estimate/forecast.ts'
import type { DoctorId } from '../../queue/ids.ts'

/** As many of the newest turns as say how the estimate does now. */
const NEWEST = 100

/**
 * POS-4: how a doctor's forecasts did, against the calls that came; null while none has come true or not. Each token of a
 * visit counts once, by what its patient was told first: those told later, with the turn at hand, are no test.
 */
export async function forecastReport(db: Db, doctorId: DoctorId): Promise<ForecastReport | null> {
  const { id, appointmentId, token, madeAt, lowAt, likelyAt, highAt, calledAt } = forecasts
  // Cut from an index first: a doctor's forecasts of years are not gone through.
  const newest = db
    .select({ id: appointments.id })
    .from(appointments)
    .where(and(eq(appointments.doctorId, doctorId), isNotNull(appointments.calledAt)))
    .orderBy(sql`${appointments.calledAt} desc nulls last`)
    .limit(NEWEST)
  const first = db
    .selectDistinctOn([appointmentId, token], { madeAt, lowAt, likelyAt, highAt, calledAt })
    .from(forecasts)
    .where(and(inArray(appointmentId, newest), isNotNull(calledAt)))
    // Of two at one moment the one of the earlier event, whose number has no zeros in front.
    .orderBy(asc(appointmentId), asc(token), asc(madeAt), sql`length(${id})`, asc(id))
    .as('first')
  const rows = await db.select().from(first).orderBy(desc(first.calledAt)).limit(NEWEST)
  return reportOf(
    rows.flatMap(({ madeAt, lowAt, likelyAt, highAt, calledAt }) => {
      const from = madeAt.getTime()
      if (calledAt === null) return []
      const wait = {
        low: lowAt.getTime() - from,
        likely: likelyAt.getTime() - from,
        high: highAt.getTime() - from,
      }
      return [scoreForecast(wait, calledAt.getTime() - from)]
    }),
  )
}
