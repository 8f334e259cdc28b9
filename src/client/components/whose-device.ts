import { keep, readKept } from '../feed/kept.ts'
import { forgetPerson } from './forget-person.ts'

/** Goes with all else that is kept of somebody (`forgetPerson`). */
const NAME = 'anteroom:person'

/** Whose device it is, as far as is known; null for nobody's. */
export const personHere = (): string | null => readKept(NAME)

/**
 * ACC-13: hears who is signed in here, whenever the server says so. Whoever was before may have been signed out on another
 * device, or somebody else has signed in over them: then nothing of theirs stays. What was begun by nobody waits (BOOK-13).
 */
export function heardOf(me: { readonly id: string } | null): void {
  const before = readKept(NAME)
  if (before === (me?.id ?? null)) return
  if (before !== null) forgetPerson()
  if (me) keep(NAME, me.id)
}
