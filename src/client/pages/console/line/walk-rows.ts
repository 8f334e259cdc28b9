const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 }

/** CONSOLE-7: up and down the line by the arrow keys, from person to person. */
export function walkRows(event: KeyboardEvent & { readonly currentTarget: HTMLElement }): void {
  const step = STEPS[event.key]
  const people = Array.from(event.currentTarget.querySelectorAll<Element>('.person-row'))
  const at = document.activeElement === null ? -1 : people.indexOf(document.activeElement)
  if (step === undefined || at === -1) return
  event.preventDefault()
  const next = people[Math.min(Math.max(at + step, 0), people.length - 1)]
  if (next instanceof HTMLElement) next.focus()
}
