import { z } from 'zod'
import { instant } from './parts.ts'

const message = z.strictObject({ number: z.number(), text: z.string(), at: instant })

/** MSG-1: what is stored. */
export const storedMessageAnswer = message

/** MSG-1, MSG-4. */
export const messagesAnswer = z.strictObject({
  items: z.array(message.extend({ sender: z.enum(['patient', 'doctor']), isRead: z.boolean() })),
  hasMore: z.boolean(),
  seenUpTo: z.number(),
  isOpen: z.boolean(),
})

export const markedAnswer = z.strictObject({ marked: z.number() })

/** MSG-4: by appointment. */
export const unreadAnswer = z.strictObject({
  counts: z.array(z.strictObject({ appointmentId: z.string(), unread: z.number() })),
})
