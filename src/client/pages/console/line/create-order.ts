import type { PressInput } from '../../../../protocol/press.ts'
import { createAction } from '../../../api/create-action.ts'
import { api } from '../../../api/trpc.ts'
import { pressed } from '../../../feed/pressing.ts'

export type OrderPress = Extract<PressInput, { type: 'callFirst' | 'moveUp' | 'markNoShow' }>

/** What the doctor can press about one person in the line (CALL-8, LATE-2). */
export const createOrder = () =>
  createAction(
    (press: OrderPress, commandId): Promise<{ readonly seq: number }> =>
      pressed(press, commandId, () => byTrpc(press, commandId)),
  )

function byTrpc(press: OrderPress, commandId: string): Promise<{ readonly seq: number }> {
  const about = { appointmentId: press.appointmentId, commandId }
  switch (press.type) {
    case 'callFirst':
      return api.order.callFirst.mutate({ ...about, reason: press.reason })
    case 'moveUp':
      return api.order.moveUp.mutate({ ...about, toPosition: press.toPosition, reason: press.reason })
    case 'markNoShow':
      return api.order.markNoShow.mutate(about)
    default:
      return press satisfies never
  }
}
