import { createSignal, onCleanup } from 'solid-js'

/** Whether an element can be seen in the window, once it is told which; false before that. */
export function createInSight() {
  const [isInSight, setInSight] = createSignal(false)
  const observer =
    typeof IntersectionObserver === 'undefined'
      ? null
      : new IntersectionObserver((entries) => setInSight(entries.at(-1)?.isIntersecting ?? false))
  onCleanup(() => observer?.disconnect())
  return { isInSight, watch: (element: Element) => observer?.observe(element) }
}
