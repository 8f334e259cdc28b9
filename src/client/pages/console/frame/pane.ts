import type { JSX } from 'solid-js'
import type { PaneId } from './layout.ts'

export type Pane = {
  readonly title: () => string
  /** How many there are in it, beside its title. */
  readonly count: () => number | null
  readonly body: () => JSX.Element
}

export type PaneBook = Readonly<Record<PaneId, Pane>>
