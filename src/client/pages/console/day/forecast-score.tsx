import { useQuery } from '@tanstack/solid-query'
import { Show } from 'solid-js'
import { queries } from '../../../api/queries.ts'
import { settings } from '../../../language/settings.ts'

/** POS-4: how the waits that patients were told turned out. Nothing while there is nothing to judge. */
export function ForecastScore() {
  const score = useQuery(() => queries.forecasts())
  /** Reading `data` while it is pending would suspend the whole page. */
  const known = () => (score.isPending || score.isError ? null : score.data)
  return (
    <Show when={known()}>
      {(score) => <p class="soft small">{settings().score(score().inside, score().count)}</p>}
    </Show>
  )
}
