import { For } from 'solid-js'
import type { Mode } from '../../../queue/vocabulary.ts'
import { booked } from '../../language/booked.ts'

/** BOOK-11: what there is to do from here, beside the ticket where there is room for it. */
export function ComesNext(props: { mode: Mode; door: string }) {
  const steps = () => {
    const { watch, near, turn } = booked().next
    return [watch, near[props.mode](props.door), turn[props.mode]]
  }
  return (
    <section class="comes-next" aria-labelledby="comes-next">
      <h2 id="comes-next">{booked().next.heading}</h2>
      <ol class="steps">
        <For each={steps()}>
          {({ title, text }, index) => (
            <li class="step">
              <span class="step-door" aria-hidden="true">
                {index() + 1}
              </span>
              <div>
                <h3>{title}</h3>
                <p class="soft">{text}</p>
              </div>
            </li>
          )}
        </For>
      </ol>
    </section>
  )
}
