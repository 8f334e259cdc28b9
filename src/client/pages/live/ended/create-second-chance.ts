import type { inferRouterOutputs } from '@trpc/server'
import { createEffect, createMemo, createSignal, on } from 'solid-js'
import type { AppRouter } from '../../../../server/routers/app.ts'
import { api } from '../../../api/light-trpc.ts'
import { createLatest } from '../create-latest.ts'

export type Appointment = inferRouterOutputs<AppRouter>['appointments']['one']

const isSpent = ({ status, canReassign }: Appointment) => status === 'no_show' && !canReassign

/**
 * LATE-3: the missed appointment when it can get no new token, asked anew for every token that is missed; until that is
 * known, as the page knows it. Null while nobody knows: then the server says no if it must.
 */
export function createSecondChance(known: Appointment, token: () => number) {
  const { appointmentId } = known
  const [spent, setSpent] = createSignal<Appointment | null>(null)
  const begin = createLatest()

  async function ask() {
    const isLatest = begin()
    setSpent(known.token === token() && isSpent(known) ? known : null)
    const found = await api.appointments.one.query({ appointmentId }).catch(() => null)
    if (isLatest() && found) setSpent(isSpent(found) ? found : null)
  }

  createEffect(on(createMemo(token), () => void ask()))
  return spent
}
