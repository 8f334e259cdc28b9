import { counting, numberFormat } from '../numbers.ts'

export const number = numberFormat('hi')
export const counted = counting<'one' | 'other'>('hi')

/** "25 मिनट", "1 घंटा 10 मिनट". */
export function lateness(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  if (hours === 0) return `${number(minutes)} मिनट`
  const whole = `${number(hours)} ${hours === 1 ? 'घंटा' : 'घंटे'}`
  return rest === 0 ? whole : `${whole} ${number(rest)} मिनट`
}
