import type { Doctor } from '../doctor.ts'

/** Letters that are one with their accent: no decomposition takes it off. */
const PLAIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
}

/** Text as it is compared: without accents and capitals. */
const folded = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .replace(/[ßæœøłđı]/g, (letter) => PLAIN[letter] ?? letter)

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
