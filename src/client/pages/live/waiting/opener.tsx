import { createSignal, type JSX, Show } from 'solid-js'

/** A button and what it opens. What is open stays, whether or not it would still be offered. */
export function Opener(props: {
  says: string
  isOffered: boolean
  isOpenAtFirst?: boolean
  children: (close: () => void) => JSX.Element
}) {
  const [isOpen, setOpen] = createSignal(props.isOpenAtFirst ?? false)
  return (
    <Show when={props.isOffered || isOpen()}>
      <div class="opener">
        <button type="button" class="link" aria-expanded={isOpen()} onClick={() => setOpen(!isOpen())}>
          {props.says}
        </button>
        <Show when={isOpen()}>{props.children(() => setOpen(false))}</Show>
      </div>
    </Show>
  )
}
