import { and, eq, type SQL, sql } from 'drizzle-orm'
import type { Db } from '../../db/client.ts'
import { commands, doctorSettings } from '../../db/schema.ts'
import type { SettingsChange } from '../../protocol/doctor-settings.ts'
import type { CommandId, DoctorId, Instant } from '../../queue/ids.ts'
import { selectDayAt } from './doctor-reads.ts'

type Change<Answer> = {
  readonly doctorId: DoctorId
  readonly id: CommandId
  /** `set ...`, as SQL. */
  readonly set: SQL
  /** What is answered, at the first asking as at every other. */
  readonly answer: Answer
  readonly at: Instant
}

/**
 * SET-1: changes a doctor's settings once for each command id, and says what the first asking was answered. One statement,
 * with the command's key as its lock: a repeat that comes after a newer change does not undo it, and one that comes at the
 * same moment waits. Also reads the settings as they are then, and which of the doctor's days is today.
 */
export async function changeOnce<Answer extends object>(db: Db, change: Change<Answer>) {
  const { doctorId, id, set, answer, at } = change
  const scope = `doctor:${doctorId}`
  const today = sql`jsonb_build_object('todayKey', (${selectDayAt(db, doctorId, at)}))`
  const [, [kept], [settings]] = await db.batch([
    db.execute(sql`
      with asked as (
        insert into ${commands} (scope, id, answer)
        values (${scope}, ${id}, ${JSON.stringify(answer)}::jsonb || ${today})
        on conflict do nothing returning id)
      update ${doctorSettings} set ${set} from asked where doctor_id = ${doctorId}`),
    db
      .select({ answer: commands.answer })
      .from(commands)
      .where(and(eq(commands.scope, scope), eq(commands.id, id))),
    db
      .select({
        minutesPerPatient: doctorSettings.minutesPerPatient,
        skipAutomatically: doctorSettings.skipAutomatically,
        version: doctorSettings.version,
      })
      .from(doctorSettings)
      .where(eq(doctorSettings.doctorId, doctorId)),
  ])
  if (!kept || !settings) throw new Error('a change of settings was neither made nor remembered')
  const { todayKey, ...first } = kept.answer as Answer & { readonly todayKey: string | null }
  return { answer: first, settings, todayKey }
}

/** The columns of a change, as `set` wants them. The version goes up with what a day takes over, and with nothing else. */
export function columnsOf(change: SettingsChange): SQL {
  const { minutesPerPatient, capacity, opensAt, closesAt, workingDays, modes, door, skipAutomatically } =
    change
  const isForTheDay = minutesPerPatient !== undefined || skipAutomatically !== undefined
  const columns: SQL[] = [isForTheDay ? sql`version = version + 1` : sql`version = version`]
  if (minutesPerPatient !== undefined) columns.push(sql`minutes_per_patient = ${minutesPerPatient}`)
  if (capacity !== undefined) columns.push(sql`capacity = ${capacity}`)
  if (opensAt !== undefined) columns.push(sql`opens_at = ${opensAt}`)
  if (closesAt !== undefined) columns.push(sql`closes_at = ${closesAt}`)
  if (workingDays !== undefined) columns.push(sql`working_days = ${JSON.stringify(workingDays)}::jsonb`)
  if (modes !== undefined) columns.push(sql`modes = ${JSON.stringify(modes)}::jsonb`)
  if (door !== undefined) columns.push(sql`door = ${door}`)
  if (skipAutomatically !== undefined) columns.push(sql`skip_automatically = ${skipAutomatically}`)
  return sql.join(columns, sql`, `)
}
