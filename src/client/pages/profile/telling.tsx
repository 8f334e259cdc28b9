import { useQuery, useQueryClient } from '@tanstack/solid-query'
import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server'
import { createSignal, For, type JSX } from 'solid-js'
import { createInOrder } from '../../../platform/in-order.ts'
import { MOST_SOON_PLACES } from '../../../queue/views/away.ts'
import type { AppRouter } from '../../../server/routers/app.ts'
import { type Problem, problemOf } from '../../api/problem.ts'
import { api } from '../../api/trpc.ts'
import { AllowPush } from '../../away/allow-push.tsx'
import { isSoundOn, setSound } from '../../away/sound.ts'
import { Loaded } from '../../components/loaded.tsx'
import { ProblemNote } from '../../components/problem-note.tsx'
import { telling } from '../../language/telling.ts'
import { QuietHours } from './quiet-hours.tsx'

type Settings = inferRouterOutputs<AppRouter>['noticeSettings']['mine']
type Change = inferRouterInputs<AppRouter>['noticeSettings']['change']

const KEY = ['notice-settings'] as const
const PLACES = Array.from({ length: MOST_SOON_PLACES }, (_, n) => n + 1)

/** NOTE-8, NOTE-9: how the patient wants to be told while no page is open. Each change is saved as it is made. */
export function Telling() {
  const settings = useQuery(() => ({
    queryKey: KEY,
    queryFn: ({ signal }: { signal: AbortSignal }) => api.noticeSettings.mine.query(undefined, { signal }),
  }))
  return (
    <section class="card stack telling" id="telling" aria-labelledby="telling-heading">
      <h2 id="telling-heading">{telling().heading}</h2>
      <p class="soft small">{telling().about}</p>
      <AllowPush isStoppable />
      <Loaded query={settings} says={telling().loading} rows={2}>
        {(known) => <Choices settings={known()} />}
      </Loaded>
    </section>
  )
}

const MINUTES = [5, 10, 15, 20, 30, 45, 60, 90] as const

/** What a line of the list means: so many places, or so many minutes. */
const soonOf = (value: string): Change =>
  value.startsWith('m')
    ? { soonMinutes: Number(value.slice(1)) }
    : { soonPlaces: Number(value.slice(1)), soonMinutes: null }

/** Of what was wished for, how it was. */
const takenBack = (before: Settings, wish: Change) =>
  Object.fromEntries(Object.keys(wish).map((name) => [name, before[name as keyof Settings]]))

function Choices(props: { settings: Settings }) {
  const client = useQueryClient()
  const [isHeard, setHeard] = createSignal(isSoundOn())
  const [isSaved, setSaved] = createSignal(false)
  const [problem, setProblem] = createSignal<Problem | null>(null)
  const inOrder = createInOrder()
  /** Shown at once, and taken back when it could not be saved. Two in a row are both saved, in their order. */
  function change(wish: Change) {
    const before = props.settings
    setSaved(false)
    setProblem(null)
    client.setQueryData(KEY, { ...before, ...wish })
    void inOrder(async () => {
      try {
        await api.noticeSettings.change.mutate(wish)
        setSaved(true)
      } catch (error) {
        client.setQueryData(KEY, (now: Settings | undefined) => ({
          ...(now ?? before),
          ...takenBack(before, wish),
        }))
        setProblem(problemOf(error))
      }
    })
  }
  const isChosen = (one: Pick<Settings, 'soonPlaces' | 'soonMinutes'>) =>
    props.settings.soonMinutes === one.soonMinutes && props.settings.soonPlaces === one.soonPlaces
  return (
    <>
      <Choice
        says={telling().push}
        hint={telling().pushHint}
        isOn={props.settings.push}
        onChange={(push) => change({ push })}
      />
      <Choice
        says={telling().mail}
        hint={telling().mailHint}
        isOn={props.settings.mail}
        onChange={(mail) => change({ mail })}
      />
      <Choice
        says={telling().sound}
        hint={telling().soundHint}
        isOn={isHeard()}
        onChange={(isOn) => {
          setSound(isOn)
          setHeard(isOn)
        }}
      />
      <div class="field">
        <label for="soon-places">{telling().soon}</label>
        <select
          id="soon-places"
          class="input"
          aria-describedby="soon-hint"
          onChange={({ currentTarget }) => change(soonOf(currentTarget.value))}
        >
          <optgroup label={telling().byPlaces}>
            <For each={PLACES}>
              {(count) => (
                <option value={`p${count}`} selected={isChosen({ soonPlaces: count, soonMinutes: null })}>
                  {telling().places(count)}
                </option>
              )}
            </For>
          </optgroup>
          <optgroup label={telling().byMinutes}>
            <For each={MINUTES}>
              {(count) => (
                <option value={`m${count}`} selected={props.settings.soonMinutes === count}>
                  {telling().minutes(count)}
                </option>
              )}
            </For>
          </optgroup>
        </select>
        <p id="soon-hint" class="small soft">
          {props.settings.soonMinutes === null ? telling().soonHint : telling().soonMinutesHint}
        </p>
      </div>
      <QuietHours quiet={props.settings.quiet} onChange={(quiet) => change({ quiet })} />
      <ProblemNote problem={problem()} />
      <p class={isSaved() ? 'small soft' : 'visually-hidden'} role="status">
        {isSaved() ? telling().saved : ''}
      </p>
    </>
  )
}

function Choice(props: {
  says: string
  hint: string
  isOn: boolean
  onChange: (isOn: boolean) => void
}): JSX.Element {
  return (
    <label class="telling-choice">
      <input
        type="checkbox"
        checked={props.isOn}
        onChange={({ currentTarget }) => props.onChange(currentTarget.checked)}
      />
      <span>
        {props.says}
        <span class="small soft telling-hint">{props.hint}</span>
      </span>
    </label>
  )
}
