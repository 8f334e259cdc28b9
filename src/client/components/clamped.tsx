import { createSignal, onCleanup, onMount, Show } from 'solid-js'
import { clamped } from '../language/clamped.ts'

/** LOOK-2: what a person wrote, however long: three lines of it, and the whole on a press. */
export function Clamped(props: { text: string }) {
  let paragraph: HTMLParagraphElement | undefined
  const [isWhole, setWhole] = createSignal(false)
  const [isCut, setCut] = createSignal(false)
  onMount(() => {
    const element = paragraph
    if (!element) return
    const sizes = new ResizeObserver(() => {
      if (!isWhole()) setCut(element.scrollHeight > element.clientHeight + 1)
    })
    sizes.observe(element)
    onCleanup(() => sizes.disconnect())
  })
  return (
    <div class="clamped">
      <p ref={paragraph} classList={{ whole: isWhole() }}>
        {props.text}
      </p>
      <Show when={isCut() || isWhole()}>
        <button type="button" class="link" aria-expanded={isWhole()} onClick={() => setWhole(!isWhole())}>
          {isWhole() ? clamped().less : clamped().more}
        </button>
      </Show>
    </div>
  )
}
