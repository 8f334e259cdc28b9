import { useQuery } from '@tanstack/solid-query'
import { For, Show } from 'solid-js'
import { queries } from '../../../api/queries.ts'
import { Clamped } from '../../../components/clamped.tsx'
import { Loaded } from '../../../components/loaded.tsx'
import { day } from '../../../language/day.ts'
import { live } from '../../../language/live.ts'
import { settings } from '../../../language/settings.ts'
import '../../../styles/settings.css'
import type { Day } from '../console-day.ts'

const DAY = 86_400_000
const isNextDate = (date: string, today: string) => Date.parse(date) - Date.parse(today) === DAY

/** CALL-11: who is expected on the doctor's next day. */
export function Tomorrow(props: { day: Day }) {
  const next = useQuery(() => queries.dayAfter(props.day.date))
  const words = () => settings().nextDay
  return (
    <section class="next-day stack" aria-label={words().later}>
      <Loaded query={next} says={words().loading} rows={3}>
        {(loaded) => (
          <Show when={loaded()} fallback={<p class="soft">{words().noDay}</p>}>
            {(next) => (
              <>
                <header class="next-day-head">
                  <h2>{isNextDate(next().date, props.day.date) ? words().tomorrow : words().later}</h2>
                  <p class="soft">{live().longDate(next().date)}</p>
                  <Show when={next().patients.length > 0}>
                    <p class="small">{words().booked(next().patients.length, next().capacity)}</p>
                  </Show>
                </header>
                <Show when={!next().isWorkingDay}>
                  <p class="note warn">{words().dayOff}</p>
                </Show>
                <Show
                  when={next().patients.length > 0}
                  fallback={<p class="soft next-day-empty">{words().nobody}</p>}
                >
                  <ol class="next-day-list">
                    <For each={next().patients}>
                      {(patient) => (
                        <li>
                          <span class="number" aria-hidden="true">
                            {patient.token}
                          </span>
                          <div class="next-day-patient">
                            <h3>
                              <span class="visually-hidden">{words().token(patient.token)}: </span>
                              {patient.patientName}
                            </h3>
                            <p class="small soft">
                              {day().modes[patient.mode]}
                              <Show when={patient.previousVisits === 0}> · {words().firstVisit}</Show>
                              <Show when={patient.isConfirmed}> · {words().confirmed}</Show>
                            </p>
                            <Clamped text={patient.reason} />
                          </div>
                        </li>
                      )}
                    </For>
                  </ol>
                </Show>
              </>
            )}
          </Show>
        )}
      </Loaded>
    </section>
  )
}
