import { and, asc, eq, gt, isNotNull } from 'drizzle-orm'
import type { Db } from '../../db/client.ts'
import { appointments, doctorSettings, doctors, prescriptions } from '../../db/schema.ts'
import { localDayAt } from '../../platform/local-day.ts'
import type { LocalDate } from '../../queue/ids.ts'
import { contentHash, type Seals } from '../record/seal.ts'

/** What can be said to anybody of a genuine prescription. Dates are the clinic's. */
type Shown = { readonly doctor: string; readonly givenOn: LocalDate; readonly hash: string }

export type Verdict =
  | ({ readonly status: 'current' } & Shown)
  | ({ readonly status: 'superseded'; readonly on: LocalDate } & Shown)
  | ({ readonly status: 'withdrawn' } & Shown)
  | { readonly status: 'unknown' }

/** DOC-2: what has become of the prescription with this code; what is no longer what was signed is unknown. */
export async function verdictOn(db: Db, verifySeal: Seals['verifySeal'], code: string): Promise<Verdict> {
  const [row] = await db
    .select({
      appointmentId: prescriptions.appointmentId,
      version: prescriptions.version,
      content: prescriptions.content,
      seal: prescriptions.seal,
      issuedAt: prescriptions.issuedAt,
      publishedAt: prescriptions.publishedAt,
      doctor: doctors.name,
      timeZone: doctorSettings.timeZone,
    })
    .from(prescriptions)
    .innerJoin(appointments, eq(appointments.id, prescriptions.appointmentId))
    .innerJoin(doctors, eq(doctors.id, appointments.doctorId))
    .innerJoin(doctorSettings, eq(doctorSettings.doctorId, doctors.id))
    .where(eq(prescriptions.code, code))
  // Nobody has seen a draft, so nobody holds a paper of it.
  if (!row || row.issuedAt === null || !(await verifySeal({ code, ...row }))) return { status: 'unknown' }
  const { doctor, timeZone } = row
  const day = (at: Date) => localDayAt(at.getTime(), timeZone)
  const shown = { doctor, givenOn: day(row.issuedAt), hash: await contentHash(row.content) }
  const [next] = await db
    .select({ issuedAt: prescriptions.issuedAt, publishedAt: prescriptions.publishedAt })
    .from(prescriptions)
    .where(
      and(
        eq(prescriptions.appointmentId, row.appointmentId),
        gt(prescriptions.version, row.version),
        isNotNull(prescriptions.publishedAt),
      ),
    )
    .orderBy(asc(prescriptions.version))
    .limit(1)
  const since = next?.issuedAt ?? next?.publishedAt
  if (since) return { status: 'superseded', on: day(since), ...shown }
  return { status: row.publishedAt === null ? 'withdrawn' : 'current', ...shown }
}
