import { useQuery } from '@tanstack/solid-query'
import type { inferRouterOutputs } from '@trpc/server'
import { For, type JSX, Show } from 'solid-js'
import type { AppRouter } from '../../../../server/routers/app.ts'
import { queries } from '../../../api/queries.ts'
import { Loaded } from '../../../components/loaded.tsx'
import { chart } from '../../../language/chart.ts'
import { ageOn } from './age.ts'
import { EarlierVisits } from './earlier-visits.tsx'

type ChartHead = inferRouterOutputs<AppRouter>['profile']['ofPatient']

/**
 * CHART-3: who the patient is, beside the visit: what can do harm first, then the rest, then what has been. Read once for
 * each visit that is shown, as every read is kept (HIST-5).
 */
export function Chart(props: { appointmentId: string; date: string }) {
  const read = useQuery(() => ({
    ...queries.chart(props.appointmentId),
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  }))
  return (
    <section class="chart stack" aria-labelledby="chart-heading">
      <h2 id="chart-heading">{chart().label}</h2>
      <Loaded query={read} says={chart().loading}>
        {(head) => <Head head={head()} date={props.date} />}
      </Loaded>
      <EarlierVisits appointmentId={props.appointmentId} />
    </section>
  )
}

function Head(props: { head: ChartHead; date: string }) {
  const it = () => props.head
  const words = () => chart()
  const about = () => {
    const { dateOfBirth, sex } = it()
    const born =
      dateOfBirth === null ? [] : [words().age(ageOn(dateOfBirth, props.date)), words().born(dateOfBirth)]
    return [...born, ...(sex === null ? [] : [words().sex[sex]])].join(' · ')
  }
  return (
    <Show when={it().version > 0} fallback={<p class="soft">{words().notFilled}</p>}>
      <dl class="chart-head">
        <div classList={{ 'chart-allergies': it().allergies.length > 0 }}>
          <dt>
            <Show when={it().allergies.length > 0}>
              <span aria-hidden="true">⚠ </span>
            </Show>
            {words().allergies}
          </dt>
          <dd>
            <Items of={it().allergies} none={words().noAllergies} />
          </dd>
        </div>
        <Part name={words().conditions}>
          <Items of={it().conditions} none={words().none} />
        </Part>
        <Part name={words().medicines}>
          <Items of={it().medicines} none={words().none} />
        </Part>
      </dl>
      <Show when={about()}>
        <p class="small">{about()}</p>
      </Show>
      <Show when={it().phone}>
        <p class="small">
          <span class="soft">{words().phone}</span> <bdi>{it().phone}</bdi>
        </p>
      </Show>
    </Show>
  )
}

function Part(props: { name: string; children: JSX.Element }) {
  return (
    <div>
      <dt>{props.name}</dt>
      <dd>{props.children}</dd>
    </div>
  )
}

function Items(props: { of: readonly string[]; none: string }) {
  return (
    <Show when={props.of.length > 0} fallback={<span class="soft">{props.none}</span>}>
      <ul class="chart-items">
        <For each={props.of}>{(item) => <li dir="auto">{item}</li>}</For>
      </ul>
    </Show>
  )
}
