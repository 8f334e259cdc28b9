import { z } from 'zod'
import { LANGUAGES } from '../words/languages.ts'

/** PUSH-2: what a push carries, from the Worker to the service worker, which may be of an older release. */
export const pushMessage = z.object({
  version: z.literal(1),
  /** Of one appointment: a newer one takes the place of an older on the screen. */
  tag: z.string(),
  body: z.string(),
  /** The page that it leads to, on our own origin. */
  path: z.string(),
  language: z.enum(LANGUAGES),
  /** It stays until it is answered, and vibrates. */
  isUrgent: z.boolean(),
  /** What the actions are called; null where one makes no sense. */
  open: z.string(),
  late: z.string().nullable(),
})
export type PushMessage = z.infer<typeof pushMessage>
