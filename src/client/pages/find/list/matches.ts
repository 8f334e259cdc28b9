import { folded } from '../../../../platform/folded.ts'
import type { Doctor } from '../doctor.ts'

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
