import { A } from '@solidjs/router'
import { useQuery } from '@tanstack/solid-query'
import { createEffect, For, Show } from 'solid-js'
import { queries } from '../../api/queries.ts'
import { BetweenDates } from '../../components/between-dates.tsx'
import { history } from '../../language/history.ts'
import { type Filters, hasFilters } from './visit.ts'

/** HIST-6: every choice is an address of its own, so that Back takes it back. */
export function HistoryFilters(props: { filters: Filters; onChoose: (filters: Filters) => void }) {
  const visited = useQuery(() => ({ ...queries.visited(), staleTime: 60_000 }))
  const doctors = () => (visited.isPending ? [] : (visited.data ?? []))
  const choose = (name: keyof Filters, value: string) => {
    const { [name]: _, ...others } = props.filters
    props.onChoose(value === '' ? others : { ...others, [name]: value })
  }
  let select: HTMLSelectElement | undefined
  // The doctors come after the address, and the address changes by Back, too.
  createEffect(() => {
    const { doctorId } = props.filters
    if (doctors() && select) select.value = doctorId ?? ''
  })
  return (
    <search class="history-filters" aria-label={history().filters.label}>
      <BetweenDates between={props.filters} onChoose={choose} />
      <div class="field">
        <label for="history-doctor">{history().filters.doctor}</label>
        <select
          ref={select}
          id="history-doctor"
          class="input"
          onChange={({ currentTarget }) => choose('doctorId', currentTarget.value)}
        >
          <option value="">{history().filters.anyDoctor}</option>
          <For each={doctors()}>{({ id, name }) => <option value={id}>{name}</option>}</For>
        </select>
      </div>
      <Show when={hasFilters(props.filters)}>
        <A class="link history-all" href="/history">
          {history().filters.showAll}
        </A>
      </Show>
    </search>
  )
}
