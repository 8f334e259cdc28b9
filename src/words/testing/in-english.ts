import type { Saying } from '../../queue/views/saying.ts'
import { english } from '../english/english.ts'
import { notificationInWords } from '../notification.ts'

/** A notification as the specification words it. */
export const inEnglish = ({ says }: { readonly says: Saying }): string => notificationInWords(english, says)
