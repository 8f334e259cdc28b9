import { isoWeekdayOf, localDayAt } from '../../platform/local-day.ts'
import { type CountsFrom, countsFrom } from '../../queue/estimate/counts-from.ts'
import { waitForNewcomer } from '../../queue/estimate/newcomer.ts'
import { minutesEachToday } from '../../queue/estimate/visits-today.ts'
import type { Wait } from '../../queue/estimate/wait.ts'
import { doctorDayKey, doctorId } from '../../queue/ids.ts'
import type { DoctorStatus } from '../../queue/vocabulary.ts'
import type { Context } from '../trpc.ts'

/** FIND-3: a doctor's today, for somebody who is choosing. */
export type DoctorToday = {
  readonly status: DoctorStatus
  readonly waiting: number
  readonly isWorkingDay: boolean
  /** What whoever books now would wait, in ms from now; null when it is not known, or nobody can book. */
  readonly wait: Wait | null
  /** From when that counts; null: from now. */
  readonly countsFrom: CountsFrom | null
  /** How long a visit takes today, in minutes; null before there have been enough to say. */
  readonly minutesEach: number | null
  /** BOOK-4, whether the doctor is there or not. */
  readonly isFull: boolean
}

type Row = {
  readonly id: string
  readonly timeZone: string
  readonly workingDays: readonly number[]
  readonly capacity: number
  readonly status: DoctorStatus | null
  readonly waiting: number | null
  /** Places of the day that are taken (BOOK-4). */
  readonly taken: number
}

/** FIND-3, FIND-4: only the rooms of doctors who are not offline are asked. */
export async function withNewcomers<Doctor extends Row>(
  { clock, recentViews }: Pick<Context, 'clock' | 'recentViews'>,
  rows: readonly Doctor[],
) {
  const now = clock()
  const keyOf = ({ id, timeZone }: Row) => doctorDayKey(doctorId(id), localDayAt(now, timeZone))
  const views = await recentViews(rows.filter(({ status }) => isThere(status)).map(keyOf))
  return rows.map((row) => {
    const { status, waiting, workingDays, capacity, taken, ...doctor } = row
    const { timeZone } = doctor
    const view = views.get(keyOf(row))
    const isWorkingDay = workingDays.includes(isoWeekdayOf(localDayAt(now, timeZone)))
    const isFull = taken >= capacity
    const today: DoctorToday = {
      status: status ?? 'offline',
      waiting: waiting ?? 0,
      isWorkingDay,
      isFull,
      wait: view && isWorkingDay && !isFull ? waitForNewcomer(view, now) : null,
      countsFrom: view ? countsFrom(view) : null,
      minutesEach: view ? minutesEachToday(view) : null,
    }
    return { ...doctor, today }
  })
}

const isThere = (status: DoctorStatus | null) => status !== null && status !== 'offline'
