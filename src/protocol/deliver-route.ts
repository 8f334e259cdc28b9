import { z } from 'zod'
import type { DoctorDayKey } from '../queue/ids.ts'

/** SEND-11: where a room whose host cannot tell anybody has the Worker do it; only their common secret opens it. */
export const DELIVER_ROUTE = '/parties-internal/deliver'

export const deliverPath = (key: DoctorDayKey) => `${DELIVER_ROUTE}/${key}`

/** When the next of that day is due, in ms since 1970; null when nothing is. */
export const deliverAnswer = z.strictObject({ nextAt: z.number().nullable() })
export type DeliverAnswer = z.output<typeof deliverAnswer>
