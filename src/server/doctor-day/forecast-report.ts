import { and, desc, eq, isNotNull } from 'drizzle-orm'
import type { Db } from '../../db/client.ts'
import { appointments, forecasts } from '../../db/schema.ts'
import { type ForecastReport, reportOf, scoreForecast } from '../../queue/estimate/forecast.ts'
import type { DoctorId } from '../../queue/ids.ts'

/** As many of the newest forecasts as say how the estimate does now. */
const NEWEST = 1_000

/** POS-4: how a doctor's forecasts did, against the calls that came; null while none has come true or not. */
export async function forecastReport(db: Db, doctorId: DoctorId): Promise<ForecastReport | null> {
  const rows = await db
    .select({
      madeAt: forecasts.madeAt,
      lowAt: forecasts.lowAt,
      likelyAt: forecasts.likelyAt,
      highAt: forecasts.highAt,
      calledAt: forecasts.calledAt,
    })
    .from(forecasts)
    .innerJoin(appointments, eq(appointments.id, forecasts.appointmentId))
    .where(and(eq(appointments.doctorId, doctorId), isNotNull(forecasts.calledAt)))
    .orderBy(desc(forecasts.madeAt))
    .limit(NEWEST)
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
