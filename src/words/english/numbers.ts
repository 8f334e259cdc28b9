import { counting, numberFormat } from '../numbers.ts'

export const number = numberFormat('en')
export const counted = counting<'one' | 'other'>('en')

/** "25 minutes", "1 h 10 min". */
export function lateness(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  if (hours === 0) return counted(minutes, { one: 'minute', other: 'minutes' })
  return rest === 0 ? counted(hours, { one: 'hour', other: 'hours' }) : `${hours} h ${rest} min`
}
