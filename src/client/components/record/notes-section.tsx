import { Show } from 'solid-js'
import { record } from '../../language/record.ts'
import { Markdown } from '../markdown.tsx'

/** HIST-1: what the doctor has noted. */
export function NotesSection(props: { text: string }) {
  return (
    <section class="card stack" aria-labelledby="notes-heading">
      <h2 id="notes-heading">{record().notes}</h2>
      <Show when={props.text.trim()} fallback={<p class="soft">{record().noNotes}</p>}>
        <Markdown text={props.text} />
      </Show>
    </section>
  )
}
