import { createSignal, type JSX, lazy, Show, Suspense } from 'solid-js'
import { visit } from '../../../language/visit.ts'
import { Conflict } from './conflict.tsx'
import type { Autosave } from './create-autosave.ts'
import { GrowingText } from './growing-text.tsx'
import { SaveMark } from './save-mark.tsx'

const Markdown = lazy(async () => ({
  default: (await import('../../../components/markdown.tsx')).Markdown,
}))

/** CALL-9: a text in Markdown as it is written, and as it will be read. */
export function TextPart(props: {
  id: string
  label: string
  hint: string
  isClosed: boolean
  part: Autosave<number, string>
  children?: JSX.Element
}) {
  const [isPreview, setPreview] = createSignal(false)
  return (
    <section class="visit-part">
      <header class="visit-head">
        <h3>
          <label for={props.id}>{props.label}</label>
        </h3>
        <SaveMark state={props.part.state()} />
        <button
          type="button"
          class="button small"
          aria-pressed={isPreview()}
          onClick={() => setPreview(!isPreview())}
        >
          {isPreview() ? visit().notes.write : visit().notes.preview}
        </button>
      </header>
      {props.children}
      <Show
        when={isPreview()}
        fallback={
          <GrowingText
            id={props.id}
            class="visit-text"
            readonly={props.isClosed}
            aria-describedby={`${props.id}-hint`}
            value={props.part.value()}
            onInput={(event) => props.part.edit(event.currentTarget.value)}
          />
        }
      >
        <div class="preview" aria-live="polite">
          <Show when={props.part.value().trim()} fallback={<p class="soft">{visit().notes.empty}</p>}>
            <Suspense>
              <Markdown text={props.part.value()} />
            </Suspense>
          </Show>
        </div>
      </Show>
      <p id={`${props.id}-hint`} class="small soft">
        {props.isClosed ? visit().notes.closed : props.hint}
      </p>
      <Conflict part={props.part} show={(text) => <pre class="kept-text">{text}</pre>} />
    </section>
  )
}
