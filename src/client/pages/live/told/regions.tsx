import { For } from 'solid-js'
import type { Voice } from './create-voice.ts'

/** WAIT-6: one region that is heard politely and one that is heard at once, in the page from its beginning. */
export function Regions(props: { voice: Voice }) {
  return (
    <>
      <div class="visually-hidden" aria-live="polite">
        <For each={props.voice.polite()}>{({ says }) => <p>{says}</p>}</For>
      </div>
      <div class="visually-hidden" role="alert">
        <For each={props.voice.atOnce()}>{({ says }) => <p>{says}</p>}</For>
      </div>
    </>
  )
}
