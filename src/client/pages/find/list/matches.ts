import { folded } from '../../../../platform/folded.ts'
import type { Doctor } from '../doctor.ts'
import { whyNotToday } from './next-day.ts'

/** FIND-2: every word that is sought begins, or stands within, one of the doctor's. */
export function matches(
  { name, specialization, about }: Pick<Doctor, 'name' | 'specialization' | 'about'>,
  sought: string,
): boolean {
  const text = folded(`${name} ${specialization} ${about}`)
  return folded(sought)
    .split(/\s+/)
    .every((word) => text.includes(word))
}

/** FIND-12: what was chosen beside what is sought; an empty field is every one. */
export type Chosen = { readonly field: string; readonly onlyToday: boolean }

export const fits = (
  doctor: Pick<Doctor, 'specialization' | 'today'>,
  { field, onlyToday }: Chosen,
): boolean =>
  (field === '' || doctor.specialization === field) && (!onlyToday || whyNotToday(doctor) === null)
