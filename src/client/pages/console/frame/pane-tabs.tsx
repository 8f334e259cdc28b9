import { For, Show } from 'solid-js'
import { type Panes, panelOf, tabOf } from './create-panes.ts'
import type { PaneId } from './layout.ts'
import type { PaneBook } from './pane.ts'

/** The arrows that lead on, and back, as the page reads. */
function stepOf(key: string, tab: HTMLElement): number {
  const isRightToLeft = getComputedStyle(tab).direction === 'rtl'
  if (key === 'ArrowRight') return isRightToLeft ? -1 : 1
  if (key === 'ArrowLeft') return isRightToLeft ? 1 : -1
  return 0
}

/** The panes of one column: one stop of the Tab key, and the arrows from there (CONSOLE-7). */
export function PaneTabs(props: { column: readonly PaneId[]; panes: Panes; book: PaneBook }) {
  const shown = () => props.panes.shownIn(props.column)
  function walk(event: KeyboardEvent & { readonly currentTarget: HTMLElement }) {
    const at = props.column.indexOf(shown())
    const step = stepOf(event.key, event.currentTarget)
    const next = props.column[(at + step + props.column.length) % props.column.length]
    if (step === 0 || next === undefined) return
    event.preventDefault()
    props.panes.show(next)
    document.getElementById(tabOf(next))?.focus()
  }
  return (
    <div class="pane-tabs" role="tablist" onKeyDown={walk}>
      <For each={props.column}>
        {(id) => (
          <button
            type="button"
            id={tabOf(id)}
            role="tab"
            aria-selected={shown() === id}
            aria-controls={panelOf(id)}
            tabindex={shown() === id ? 0 : -1}
            onClick={() => props.panes.show(id)}
          >
            {props.book[id].title()}
            <Show when={props.book[id].count() !== null}>
              <span class="chip">{props.book[id].count()}</span>
            </Show>
          </button>
        )}
      </For>
    </div>
  )
}
