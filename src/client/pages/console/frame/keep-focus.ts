import { onCleanup, onMount } from 'solid-js'

/**
 * CONSOLE-5: a press often takes its own button away, and the browser then drops the focus to the page. Whoever works by
 * keyboard goes on at the main button instead.
 */
export function keepFocus(root: () => HTMLElement | undefined, rescue: () => HTMLElement | undefined) {
  let last: Element | null = null
  const isGone = (element: Element) => !element.isConnected || element.closest('dialog:not([open])') !== null
  const look = () => {
    if (document.activeElement !== document.body || last === null || !isGone(last)) return
    last = null
    rescue()?.focus()
  }
  const remember = () => {
    last = document.activeElement
  }
  const changes = new MutationObserver(look)
  onMount(() => {
    const element = root()
    if (!element) return
    element.addEventListener('focusin', remember)
    element.addEventListener('close', look, true)
    changes.observe(element, { childList: true, subtree: true })
  })
  onCleanup(() => changes.disconnect())
}
