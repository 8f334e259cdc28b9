import { For, type JSX, Show, Suspense } from 'solid-js'
import { type Panes, panelOf, tabOf } from './create-panes.ts'
import type { PaneId } from './layout.ts'
import type { Pane, PaneBook } from './pane.ts'
import { PaneTabs } from './pane-tabs.tsx'

/**
 * CONSOLE-3: the frame of the doctor's day. Columns of panes, each scrolling by itself; panes that share a column are its
 * tabs. Under the first column, which is the only one on a phone, stands what can be done now.
 */
export function Workspace(props: { panes: Panes; book: PaneBook; footer: JSX.Element }) {
  return (
    <div class="workspace">
      <For each={props.panes.columns()}>
        {(column, index) => (
          <div class="column" classList={{ tabbed: column.length > 1 }}>
            <Show when={column.length > 1}>
              <PaneTabs column={column} panes={props.panes} book={props.book} />
            </Show>
            <For each={column}>
              {(id) => (
                <PaneBody
                  id={id}
                  pane={props.book[id]}
                  isTab={column.length > 1}
                  scrolls={props.panes.columns().length > 1}
                  isShown={props.panes.shownIn(column) === id}
                  wasShown={props.panes.hasBeenShown(id)}
                />
              )}
            </For>
            <Show when={index() === 0}>
              <div class="column-footer">{props.footer}</div>
            </Show>
          </div>
        )}
      </For>
    </div>
  )
}

function PaneBody(props: {
  id: PaneId
  pane: Pane
  isTab: boolean
  scrolls: boolean
  isShown: boolean
  wasShown: boolean
}) {
  return (
    <section
      id={panelOf(props.id)}
      class={`pane ${props.id}`}
      role={props.isTab ? 'tabpanel' : undefined}
      aria-labelledby={tabOf(props.id)}
      hidden={!props.isShown}
      // What scrolls by itself can be scrolled by its own keys; the only column scrolls with the page.
      tabindex={props.scrolls ? 0 : -1}
    >
      <Show
        when={!props.isTab}
        // Its tab says it to the eye; whoever goes from heading to heading finds it, too.
        fallback={<h2 class="visually-hidden">{props.pane.title()}</h2>}
      >
        <h2 id={tabOf(props.id)} class="pane-title">
          {props.pane.title()}
          <Show when={props.pane.count() !== null}>
            <span class="chip">{props.pane.count()}</span>
          </Show>
        </h2>
      </Show>
      {/* What a pane is still loading hides that pane at most: never the console, with a dialog open over it. */}
      <Show when={props.wasShown}>
        <Suspense>{props.pane.body()}</Suspense>
      </Show>
    </section>
  )
}
