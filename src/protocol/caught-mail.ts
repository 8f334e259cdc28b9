import { z } from 'zod'

/** MAIL-6: a mail that the local catcher has kept, as the Worker of the demo reads it. `at` is in ms. */
const caughtMail = z.object({
  id: z.string(),
  to: z.string(),
  subject: z.string(),
  text: z.string(),
  html: z.string(),
  at: z.number(),
})
export type CaughtMail = z.output<typeof caughtMail>

export const caughtMails = z.array(caughtMail)
