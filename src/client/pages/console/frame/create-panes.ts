import { createSignal } from 'solid-js'
import { COLUMNS, createLayout, type PaneId } from './layout.ts'

/** CONSOLE-3: which pane each column shows: of those it holds the one that was asked for last. */
export function createPanes() {
  const layout = createLayout()
  const [recent, setRecent] = createSignal<readonly PaneId[]>([])
  const columns = () => COLUMNS[layout()]
  const shownIn = (column: readonly PaneId[]) =>
    recent().find((id) => column.includes(id)) ?? column[0] ?? 'patient'
  const isShown = (id: PaneId) => columns().some((column) => shownIn(column) === id)
  return {
    columns,
    isShown,
    shownIn,
    /** A pane that has been shown keeps what was done in it; one that never was costs nothing. */
    hasBeenShown: (id: PaneId) => recent().includes(id) || isShown(id),
    show: (id: PaneId) => setRecent((before) => [id, ...before.filter((each) => each !== id)]),
  }
}
export type Panes = ReturnType<typeof createPanes>

export const tabOf = (id: PaneId) => `tab-${id}`
export const panelOf = (id: PaneId) => `pane-${id}`
