import { number } from './numbers.ts'

/** "25 मिनट", "1 घंटा 05 मिनट". */
export function duration(minutes: number): string {
  if (minutes < 60) return `${number(minutes)} मिनट`
  const hours = Math.floor(minutes / 60)
  return `${number(hours)} ${hours === 1 ? 'घंटा' : 'घंटे'} ${String(minutes % 60).padStart(2, '0')} मिनट`
}
