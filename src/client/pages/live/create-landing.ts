import { onCleanup } from 'solid-js'

/**
 * WAIT-11: whoever stood on something that is gone, for whatever reason, finds the focus on what came in its place: the
 * last thing in the page that is meant to be landed on (`tabindex="-1"`). Answers whether this change has just led to
 * these words, which are read out then.
 */
export function createLanding(): (words: string) => boolean {
  let last: EventTarget | null = null
  let landedOn: string | null = null
  const remember = ({ target }: FocusEvent) => {
    last = target
  }
  function land() {
    if (!(last instanceof Element) || last.isConnected || document.activeElement !== document.body) return
    const place = [...document.querySelectorAll<HTMLElement>('main [tabindex="-1"]')].at(-1)
    if (!place) return
    place.focus()
    landedOn = place.textContent
    queueMicrotask(() => {
      landedOn = null
    })
  }
  const changes = new MutationObserver(land)
  addEventListener('focusin', remember)
  changes.observe(document.body, { childList: true, subtree: true })
  onCleanup(() => {
    removeEventListener('focusin', remember)
    changes.disconnect()
  })
  return (words) => {
    land()
    return landedOn === words
  }
}
