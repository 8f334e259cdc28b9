import { createSignal, onCleanup } from 'solid-js'

/** How many columns there is room for. */
type Layout = 'one' | 'two' | 'three'

export type PaneId = 'patient' | 'line' | 'visit' | 'messages' | 'today' | 'tomorrow'

/**
 * CONSOLE-3: which panes share a column, in tabs when there are several; the first is shown first. What is
 * written during a visit has its place beside the patient.
 */
export const COLUMNS: Readonly<Record<Layout, readonly (readonly PaneId[])[]>> = {
  three: [['patient'], ['today', 'visit', 'messages', 'tomorrow'], ['line']],
  two: [['patient'], ['line', 'visit', 'messages', 'today', 'tomorrow']],
  one: [['patient', 'line', 'visit', 'messages', 'today', 'tomorrow']],
}

/** The same widths as in console-frame.css. */
const THREE = '(min-width: 68.75rem)'
const TWO = '(min-width: 44rem)'

export function createLayout(): () => Layout {
  const [three, two] = [matchMedia(THREE), matchMedia(TWO)]
  const read = (): Layout => (three.matches ? 'three' : two.matches ? 'two' : 'one')
  const [layout, setLayout] = createSignal(read())
  const change = () => setLayout(read())
  for (const query of [three, two]) query.addEventListener('change', change)
  onCleanup(() => {
    for (const query of [three, two]) query.removeEventListener('change', change)
  })
  return layout
}
