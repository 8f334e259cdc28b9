import { For, Show } from 'solid-js'
import { waitingRoom } from '../../../language/waiting-room.ts'
import type { WayHere } from './create-way-here.ts'

/** As many as a phone shows in one row; more are a number. */
const DRAWN = 12

/** WAIT-2: the line itself. A door for each turn ahead, the nearest first; what was ahead once is an empty doorway. */
export function Doors(props: { way: WayHere; says: string }) {
  const count = () => Math.min(DRAWN, props.way.first())
  const isGone = (index: number) => index < count() - props.way.ahead()
  return (
    <div
      class="doors"
      role="progressbar"
      aria-label={waitingRoom().place.progress}
      aria-valuemin="0"
      aria-valuemax="100"
      aria-valuenow={Math.round(props.way.come() * 100)}
      aria-valuetext={props.says}
    >
      <For each={Array.from({ length: DRAWN }, (_, index) => index).slice(0, count())}>
        {(index) => <i classList={{ gone: isGone(index) }} />}
      </For>
      <Show when={props.way.ahead() > DRAWN}>
        <b>+{props.way.ahead() - DRAWN}</b>
      </Show>
    </div>
  )
}
