import { z } from 'zod'

/** SMS-6: a text message that the local catcher has kept, as the Worker of the demo reads it. `at` is in ms. */
const caughtText = z.object({
  id: z.string(),
  to: z.string(),
  via: z.enum(['sms', 'whatsapp']),
  body: z.string(),
  at: z.number(),
})
export type CaughtText = z.output<typeof caughtText>

export const caughtTexts = z.array(caughtText)
