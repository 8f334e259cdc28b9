import type { Mode } from '../../../../queue/vocabulary.ts'
import { day } from '../../../language/day.ts'

/** A screen, or somebody standing. */
const SHAPES: Readonly<Record<Mode, string>> = {
  online: 'M2.5 3.5h11v7.5h-11zM6 13.5h4',
  in_person: 'M8 6.5a2 2 0 1 0 0-4 2 2 0 0 0 0 4M4 13.5v-1.5a4 3.5 0 0 1 8 0v1.5',
}

/** CONSOLE-9: how somebody comes, by icon and word. */
export function ModeMark(props: { mode: Mode }) {
  return (
    <span class="mode-mark">
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d={SHAPES[props.mode]} />
      </svg>
      {day().modes[props.mode]}
    </span>
  )
}
