import { api } from '../../api/light-trpc.ts'
import { pressed } from '../../feed/pressing.ts'

/** JOIN-1, JOIN-2, ROOM-13: what a patient presses about their own appointment. */
export const joins = (appointmentId: string) => (commandId: string) =>
  pressed({ type: 'join' }, commandId, () => api.queue.join.mutate({ appointmentId, commandId }))

export const saysReady = (appointmentId: string) => (commandId: string) =>
  pressed({ type: 'ready' }, commandId, () => api.consultation.ready.mutate({ appointmentId, commandId }))
