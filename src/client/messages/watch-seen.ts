import { createEffect, createSignal, on, onCleanup } from 'solid-js'

/** MSG-4: calls `onSeen` whenever the element is in sight, of a page that somebody looks at, and something has come. */
export function watchSeen(element: Element, arrived: () => unknown, onSeen: () => void): void {
  const [isInSight, setInSight] = createSignal(false)
  const [isLookedAt, setLookedAt] = createSignal(document.visibilityState === 'visible')
  const look = () => setLookedAt(document.visibilityState === 'visible')
  const observer = new IntersectionObserver((entries) => setInSight(entries.at(-1)?.isIntersecting ?? false))
  observer.observe(element)
  document.addEventListener('visibilitychange', look)
  onCleanup(() => {
    observer.disconnect()
    document.removeEventListener('visibilitychange', look)
  })
  createEffect(on([arrived, isInSight, isLookedAt], () => isInSight() && isLookedAt() && onSeen()))
}
