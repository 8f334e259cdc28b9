import { useQuery } from '@tanstack/solid-query'
import { createMemo, createSignal, For, Show } from 'solid-js'
import { queries } from '../../../api/queries.ts'
import { Loaded } from '../../../components/loaded.tsx'
import { find } from '../../../language/find.ts'
import type { Doctor } from '../doctor.ts'
import { DoctorCard } from './doctor-card.tsx'
import { ListFilters } from './list-filters.tsx'
import { type Chosen, fits, matches } from './matches.ts'

const ALL: Chosen = { field: '', onlyToday: false }

/** FIND-2, FIND-3: every doctor and how their day is going; looked at again twice a minute while somebody looks. */
export function DoctorList() {
  const doctors = useQuery(() => ({ ...queries.doctors(), refetchInterval: 30_000 }))
  const [sought, setSought] = createSignal('')
  const [chosen, setChosen] = createSignal(ALL)
  let field: HTMLInputElement | undefined
  function showAll() {
    setSought('')
    setChosen(ALL)
    field?.focus()
  }
  return (
    <section class="stack" id="doctors" aria-labelledby="doctors-heading">
      <div class="doctors-top">
        <h2 id="doctors-heading">{find().list.heading}</h2>
        <search class="field">
          <label for="sought">{find().list.search}</label>
          <input
            id="sought"
            ref={field}
            class="input"
            type="search"
            autocomplete="off"
            maxlength="100"
            placeholder={find().list.example}
            value={sought()}
            onInput={({ currentTarget }) => setSought(currentTarget.value)}
          />
        </search>
      </div>
      <Loaded query={doctors} says={find().list.loading} rows={4} shape="doctors loading">
        {(list) => (
          <Found
            list={list()}
            sought={sought().trim()}
            chosen={chosen()}
            onChoose={(part) => setChosen({ ...chosen(), ...part })}
            onShowAll={showAll}
          />
        )}
      </Loaded>
    </section>
  )
}

function Found(props: {
  list: readonly Doctor[]
  sought: string
  chosen: Chosen
  onChoose: (part: Partial<Chosen>) => void
  onShowAll: () => void
}) {
  const found = createMemo(() =>
    props.list.filter((doctor) => matches(doctor, props.sought) && fits(doctor, props.chosen)),
  )
  const isNarrowed = () => props.sought !== '' || found().length < props.list.length
  const count = () =>
    isNarrowed() ? find().list.found(found().length, props.list.length) : find().list.all(props.list.length)
  return (
    <Show when={props.list.length > 0} fallback={<p class="card empty">{find().list.empty}</p>}>
      <div class="list-head">
        <p class="small soft found-count" role="status">
          {count()}
        </p>
        <ListFilters doctors={props.list} chosen={props.chosen} onChoose={props.onChoose} />
      </div>
      <Show
        when={found().length > 0}
        fallback={
          <div class="card stack empty">
            <p>
              <strong>{props.sought ? find().list.none(props.sought) : find().list.noneChosen}</strong>
            </p>
            <Show when={props.sought}>
              <p class="soft">{find().list.hint}</p>
            </Show>
            <button type="button" class="button" onClick={() => props.onShowAll()}>
              {find().list.showAll}
            </button>
          </div>
        }
      >
        <ul class="doctors">
          <For each={found()}>
            {(doctor) => (
              <li>
                <DoctorCard doctor={doctor} />
              </li>
            )}
          </For>
        </ul>
      </Show>
    </Show>
  )
}
