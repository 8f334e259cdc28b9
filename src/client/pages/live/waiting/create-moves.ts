import type { inferRouterOutputs } from '@trpc/server'
import { createEffect, createMemo, createSignal, on } from 'solid-js'
import type { AppRouter } from '../../../../server/routers/app.ts'
import { timesBack } from '../../../api/back.ts'
import { api } from '../../../api/light-trpc.ts'
import { type Problem, problemOf } from '../../../api/problem.ts'
import { createLatest } from '../create-latest.ts'

type Move = inferRouterOutputs<AppRouter>['order']['moves'][number]

/** WAIT-5: the moves, newest first; null until they are known, asked for again whenever the line has changed. */
export function createMoves(appointmentId: string, seq: () => number) {
  const [moves, setMoves] = createSignal<readonly Move[] | null>(null)
  const [problem, setProblem] = createSignal<Problem | null>(null)
  const begin = createLatest()

  async function ask(): Promise<void> {
    const isLatest = begin()
    setProblem(null)
    try {
      const found = await api.order.moves.query({ appointmentId })
      if (isLatest()) setMoves(found.toReversed())
    } catch (error) {
      if (isLatest()) setProblem(problemOf(error))
    }
  }

  createEffect(on([createMemo(seq), timesBack], () => void ask()))
  return { moves, problem, ask }
}
