import { z } from 'zod'
import { appointmentId } from '../queue/ids.ts'

/**
 * MSG-3: what the Worker tells a room after a message was stored or read. Strict: a room refuses whatever else somebody
 * would like to send along, above all a text.
 */
export const messageNudge = z.strictObject({
  appointmentId: z.string().min(1).max(64).transform(appointmentId),
  /** The newest message that it is about. */
  number: z.int().positive(),
})
export type MessageNudge = z.output<typeof messageNudge>
