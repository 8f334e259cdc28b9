import { useQuery } from '@tanstack/solid-query'
import { Show, Suspense } from 'solid-js'
import { queries } from '../../../api/queries.ts'

const MINUTE = 60_000

/** POS-4: how the waits that patients were told turned out. Nothing while there is nothing to judge. */
export function ForecastScore() {
  const score = useQuery(queries.forecasts)
  return (
    <Suspense>
      <Show when={score.data}>
        {(score) => (
          <p class="soft small">
            {`${Math.round(score().coverage * 100)} of 100 turns came within the wait your patients were told, `}
            {`${Math.max(1, Math.round(score().meanAbsoluteError / MINUTE))} min off on average `}
            {`(${score().count} forecasts).`}
          </p>
        )}
      </Show>
    </Suspense>
  )
}
