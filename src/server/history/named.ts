import { and, type SQL, sql } from 'drizzle-orm'
import { appointments } from '../../db/schema.ts'

/** So many words are looked for; who types more has the right one already. */
const MOST_WORDS = 6

/** Without accents and capitals, as `folded` of src/platform does it, where the names are: Postgres folds both sides. */
const folded = (text: SQL): SQL => sql`
  lower(replace(replace(replace(translate(
    regexp_replace(normalize(${text}, NFD), '[\\u0300-\\u036f]', '', 'g'), 'øłđıØŁĐ', 'oldiold'),
    'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'))`

/**
 * HIST-9: of patients in whose name every word of this stands. Each visit that a page passes over costs one look at its
 * patient by their key: a name that is rare costs as many as the doctor has completed visits, and no more.
 */
export function isNamed(name: string): SQL | undefined {
  const words = name.split(/\s+/).filter((word) => word !== '')
  return and(
    ...words.slice(0, MOST_WORDS).map(
      (word) => sql`exists (select 1 from "user" patient where patient.id = ${appointments.patientId}
        and strpos(${folded(sql`patient.name`)}, ${folded(sql`${word}::text`)}) > 0)`,
    ),
  )
}
