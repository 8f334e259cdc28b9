import { For, Show } from 'solid-js'
import { desk } from '../../language/desk.ts'
import type { DoctorToday } from './desk-day.ts'

const TONES = { available: 'good', busy: 'good', on_break: 'warn', offline: '' } as const

/** DESK-1: every doctor in a line of their own; a press shows whom they have waiting. */
export function DoctorsToday(props: {
  doctors: readonly DoctorToday[]
  chosen: string
  onChoose: (id: string) => void
}) {
  return (
    <nav class="desk-doctors" aria-label={desk().doctors}>
      <h2>{desk().doctors}</h2>
      <ul>
        <For each={props.doctors.map(({ id }) => id)}>
          {(id) => (
            <Show when={props.doctors.find((each) => each.id === id)}>
              {(doctor) => (
                <li>
                  <button
                    type="button"
                    class="desk-doctor"
                    aria-current={id === props.chosen ? 'true' : undefined}
                    onClick={() => props.onChoose(id)}
                  >
                    <strong>{doctor().name}</strong>
                    <span class={`chip ${doctor().isOpen ? TONES[doctor().status] : ''}`}>
                      {doctor().isOpen ? desk().statuses[doctor().status] : desk().closed}
                    </span>
                    <span class="small">
                      {servingInWords(doctor())} · {desk().waiting(doctor().waiting)}
                    </span>
                  </button>
                </li>
              )}
            </Show>
          )}
        </For>
      </ul>
    </nav>
  )
}

const servingInWords = ({ serving }: DoctorToday) =>
  serving === null ? desk().nobodyServing : desk().serving(serving)
