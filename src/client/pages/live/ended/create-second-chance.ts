import type { inferRouterOutputs } from '@trpc/server'
import { createEffect, createMemo, createSignal, on } from 'solid-js'
import type { AppRouter } from '../../../../server/routers/app.ts'
import { api } from '../../../api/light-trpc.ts'
import { createLatest } from '../create-latest.ts'

type Appointment = inferRouterOutputs<AppRouter>['appointments']['one']

/**
 * LATE-3: the missed appointment when it can get no new token, asked anew for every token that is missed. Null while
 * that is not known: then the server says no if it must.
 */
export function createSecondChance(appointmentId: string, token: () => number) {
  const [spent, setSpent] = createSignal<Appointment | null>(null)
  const begin = createLatest()

  async function ask() {
    const isLatest = begin()
    setSpent(null)
    const found = await api.appointments.one.query({ appointmentId }).catch(() => null)
    if (isLatest() && found?.status === 'no_show' && !found.canReassign) setSpent(found)
  }

  createEffect(on(createMemo(token), () => void ask()))
  return spent
}
