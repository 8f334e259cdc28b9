import { isoWeekdayOf, localDayAt } from '../../platform/local-day.ts'
import { instantOfWall } from '../../platform/wall-time.ts'
import { type CountsFrom, countsFrom } from '../../queue/estimate/counts-from.ts'
import { waitForNewcomer } from '../../queue/estimate/newcomer.ts'
import { minutesEachToday } from '../../queue/estimate/visits-today.ts'
import type { Wait } from '../../queue/estimate/wait.ts'
import { doctorDayKey, doctorId, type LocalDate } from '../../queue/ids.ts'
import type { DoctorStatus } from '../../queue/vocabulary.ts'
import type { Context } from '../trpc.ts'
import { nextDayToBook } from './days-to-book.ts'

/** FIND-3: a doctor's today, for somebody who is choosing. */
export type DoctorToday = {
  /** On the doctor's own calendar. */
  readonly date: LocalDate
  readonly status: DoctorStatus
  readonly waiting: number
  /** Somebody can be seen on it: the doctor works, and the day is not cancelled. */
  readonly isWorkingDay: boolean
  /** What whoever books now would wait, in ms from now; null when it is not known, or nobody can book. */
  readonly wait: Wait | null
  /** From when that counts; null: from now. */
  readonly countsFrom: CountsFrom | null
  /** How long a visit takes today, in minutes; null before there have been enough to say. */
  readonly minutesEach: number | null
  /** BOOK-4, whether the doctor is there or not. */
  readonly isFull: boolean
  /** No turn may come before closing time any more, for whoever would book now. */
  readonly isOver: boolean
  /** BOOK-16: the first day after this one that can be booked; null when none of the two weeks can. */
  readonly nextDay: LocalDate | null
}

type Row = {
  readonly id: string
  readonly timeZone: string
  readonly workingDays: readonly number[]
  readonly capacity: number
  readonly closesAt: string
  readonly status: DoctorStatus | null
  readonly waiting: number | null
  /** Places of the day that are taken (BOOK-4). */
  readonly taken: number
  /** NOTE-13: nobody else is seen today. */
  readonly isCancelled: boolean
  /** Days after today that are full or cancelled. */
  readonly closedAhead: readonly string[]
}

/** FIND-3, FIND-4, BOOK-16: only the rooms of doctors who are not offline are asked. */
export async function withNewcomers<Doctor extends Row>(
  { clock, recentViews }: Pick<Context, 'clock' | 'recentViews'>,
  rows: readonly Doctor[],
) {
  const now = clock()
  const keyOf = ({ id, timeZone }: Row) => doctorDayKey(doctorId(id), localDayAt(now, timeZone))
  const views = await recentViews(rows.filter(({ status }) => isThere(status)).map(keyOf))
  return rows.map((row) => {
    const { status, waiting, workingDays, capacity, taken, isCancelled, closedAhead, ...doctor } = row
    const { timeZone, closesAt } = doctor
    const date = localDayAt(now, timeZone)
    const view = views.get(keyOf(row))
    const isWorkingDay = workingDays.includes(isoWeekdayOf(date)) && !isCancelled
    const isFull = taken >= capacity
    const wait = view && isWorkingDay && !isFull ? waitForNewcomer(view, now) : null
    const today: DoctorToday = {
      date,
      status: status ?? 'offline',
      waiting: waiting ?? 0,
      isWorkingDay,
      isFull,
      isOver: now + (wait?.low ?? 0) > instantOfWall(date, closesAt, timeZone),
      nextDay: nextDayToBook(row, date),
      wait,
      countsFrom: view ? countsFrom(view) : null,
      minutesEach: view ? minutesEachToday(view) : null,
    }
    return { ...doctor, today }
  })
}

const isThere = (status: DoctorStatus | null) => status !== null && status !== 'offline'
