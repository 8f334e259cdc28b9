import type { Saying } from '../queue/views/saying.ts'
import type { Dictionary } from './dictionary.ts'

/** NOTE-1 to NOTE-4: what a notification says, in one language. */
export function notificationInWords({ notifications }: Dictionary, says: Saying): string {
  // Each key's sentence takes that key's parameters, which TypeScript cannot follow through a union of keys.
  const sentence = notifications[says.key] as (says: Saying) => string
  return sentence(says)
}

/** LANG-3: a stored one. What is older than its key, or newer than this version, is told as it was stored: in English. */
export const storedInWords = (words: Dictionary, says: Saying | null, message: string): string =>
  says !== null && Object.hasOwn(words.notifications, says.key) ? notificationInWords(words, says) : message
