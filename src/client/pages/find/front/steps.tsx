import { For } from 'solid-js'
import { find } from '../../../language/find.ts'

/** FIND-1: all that one has to do. */
export function Steps() {
  const steps = () => [find().steps.take, find().steps.wait, find().steps.come]
  return (
    <section class="stack steps-band" aria-labelledby="steps-heading">
      <h2 id="steps-heading">{find().steps.heading}</h2>
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
