import { useQuery } from '@tanstack/solid-query'
import { createSignal, For, Show } from 'solid-js'
import { createAction } from '../../../api/create-action.ts'
import { queries } from '../../../api/queries.ts'
import { api } from '../../../api/trpc.ts'
import { ProblemNote } from '../../../components/problem-note.tsx'
import { consoleDay } from '../../../language/console-day.ts'
import type { Day } from '../console-day.ts'

/** Of which day, and of whom it is. */
export type Handed = Pick<Day, 'key' | 'date'> & { readonly doctor: Pick<Day['doctor'], 'id'> }

/** NOTE-18: instead of cancelling: another doctor of today takes the rest of the day. Nothing where there is no other. */
export function HandOver(props: { day: Handed; count: number; onDone: (sentence: string) => void }) {
  const words = () => consoleDay().whole
  const doctors = useQuery(() => queries.doctors())
  const others = () =>
    doctors.isPending
      ? []
      : (doctors.data ?? []).filter(
          ({ id, today }) =>
            id !== props.day.doctor.id && today.isWorkingDay && today.date === props.day.date,
        )
  const [chosen, setChosen] = createSignal<string | null>(null)
  const to = () => others().find(({ id }) => id === chosen()) ?? others()[0] ?? null
  const hand = createAction((toDoctorId: string, commandId) =>
    api.doctor.handOver.mutate({ key: props.day.key, toDoctorId, commandId }),
  )
  async function press() {
    const doctor = to()
    const done = doctor && (await hand.act(doctor.id))
    if (done) props.onDone(words().handedOver(done.handed, doctor.name, done.left.length))
  }
  return (
    <Show when={props.count > 0 && to()}>
      {(doctor) => (
        <div class="field hand-over">
          <label for="hand-over-to">{words().handOverTo}</label>
          <select
            id="hand-over-to"
            class="input"
            onChange={({ currentTarget }) => setChosen(currentTarget.value)}
          >
            <For each={others()}>
              {({ id, name }) => (
                <option value={id} selected={id === doctor().id}>
                  {name}
                </option>
              )}
            </For>
          </select>
          <p class="small soft">{words().handOverHint}</p>
          <ProblemNote problem={hand.problem()} />
          <div>
            <button
              type="button"
              class="button"
              aria-disabled={hand.isPending()}
              onClick={() => void press()}
            >
              {hand.isPending() ? words().handingOver : words().handOver(props.count)}
            </button>
          </div>
        </div>
      )}
    </Show>
  )
}
