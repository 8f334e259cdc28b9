import { createEffect, on, onCleanup } from 'solid-js'

/**
 * WAIT-11: whoever stood on something that is gone finds the focus on what came in its place: the last thing in the page
 * that is meant to be landed on (`tabindex="-1"`).
 */
export function createLanding(changes: () => unknown) {
  let last: EventTarget | null = null
  const remember = ({ target }: FocusEvent) => {
    last = target
  }
  addEventListener('focusin', remember)
  onCleanup(() => removeEventListener('focusin', remember))
  createEffect(
    on(changes, () => {
      const isLost = last instanceof Element && !last.isConnected && document.activeElement === document.body
      const places = document.querySelectorAll<HTMLElement>('main [tabindex="-1"]')
      if (isLost) places[places.length - 1]?.focus()
    }),
  )
}
