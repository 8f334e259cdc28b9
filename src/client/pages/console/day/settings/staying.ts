import {
  type DoctorSettings,
  type SettingsChange,
  settingsFaults,
} from '../../../../../protocol/doctor-settings.ts'
import { Mode } from '../../../../../queue/vocabulary.ts'

/** Bookings of one date and mode (`doctor.bookingsAhead`). */
export type BookingsOf = { readonly date: string; readonly mode: Mode; readonly count: number }

/** SET-3: bookings that a change would no longer allow, and does not touch. */
export type Staying = {
  readonly onWeekdays: readonly { readonly weekday: number; readonly bookings: number }[]
  readonly inModes: readonly { readonly mode: Mode; readonly bookings: number }[]
  /** Days with more bookings than the new capacity. */
  readonly fullerDays: number
  /** The hours change, and there are bookings. */
  readonly hours: boolean
}

const weekdayOf = (date: string) => new Date(date).getUTCDay() || 7
const sum = (bookings: readonly BookingsOf[]) => bookings.reduce((total, { count }) => total + count, 0)

/** SET-3: which of the bookings ahead a change concerns; nothing is said of what cannot be saved anyway. */
export function stayingThrough(
  change: SettingsChange,
  before: DoctorSettings,
  ahead: readonly BookingsOf[],
): Staying {
  const { workingDays, modes, capacity, opensAt } = change
  const faults = settingsFaults(change)
  const can = (fault: (typeof faults)[number]) => !faults.includes(fault)
  const daysOff =
    workingDays && can('days') ? before.workingDays.filter((day) => !workingDays.includes(day)) : []
  const modesOff = modes && can('modes') ? Object.values(Mode).filter((mode) => !modes.includes(mode)) : []
  const isLess = capacity !== undefined && can('capacity') && capacity < before.capacity
  const dates = [...new Set(ahead.map(({ date }) => date))]
  const bookedOn = (date: string) => sum(ahead.filter((each) => each.date === date))
  return {
    onWeekdays: daysOff
      .map((weekday) => ({ weekday, bookings: sum(ahead.filter(({ date }) => weekdayOf(date) === weekday)) }))
      .filter(({ bookings }) => bookings > 0),
    inModes: modesOff
      .map((mode) => ({ mode, bookings: sum(ahead.filter((each) => each.mode === mode)) }))
      .filter(({ bookings }) => bookings > 0),
    fullerDays: isLess ? dates.filter((date) => bookedOn(date) > capacity).length : 0,
    hours: opensAt !== undefined && can('times') && can('order') && ahead.length > 0,
  }
}
