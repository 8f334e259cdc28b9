import type { MoveReason } from '../../../../queue/vocabulary.ts'
import { createAction } from '../../../api/create-action.ts'
import { api } from '../../../api/trpc.ts'

export type OrderPress =
  | { readonly type: 'callNow'; readonly appointmentId: string; readonly reason: MoveReason }
  | {
      readonly type: 'moveUp'
      readonly appointmentId: string
      /** 1 is next. */
      readonly toPosition: number
      readonly reason: MoveReason
    }
  | { readonly type: 'notHere'; readonly appointmentId: string }

/** What the doctor can press about one person in the line (CALL-8, LATE-2). */
export const createOrder = () =>
  createAction((press: OrderPress, commandId): Promise<{ seq: number }> => {
    const about = { appointmentId: press.appointmentId, commandId }
    switch (press.type) {
      case 'callNow':
        return api.order.callFirst.mutate({ ...about, reason: press.reason })
      case 'moveUp':
        return api.order.moveUp.mutate({ ...about, toPosition: press.toPosition, reason: press.reason })
      case 'notHere':
        return api.order.markNoShow.mutate(about)
      default:
        return press satisfies never
    }
  })
