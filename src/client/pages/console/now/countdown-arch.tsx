import { minutesAndSeconds } from '../../../../words/screens/live.ts'
import { consoleDay } from '../../../language/console-day.ts'
import type { timeToCome } from './countdown.ts'

/** LATE-1: the door's own edge burns down in two minutes and turns amber in the last half of one; said in words, too. */
export function CountdownArch(props: { left: NonNullable<ReturnType<typeof timeToCome>> }) {
  return (
    <>
      <svg
        class="countdown"
        classList={{ short: props.left.isShort }}
        viewBox="0 0 100 100"
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        <path
          d="M1.5 100 V46.4 A48.5 45 0 0 1 98.5 46.4 V100"
          fill="none"
          pathLength="1"
          stroke-dasharray="1"
          stroke-dashoffset={1 - props.left.share}
        />
      </svg>
      <span class="time-left" classList={{ short: props.left.isShort }}>
        {props.left.ms > 0
          ? consoleDay().turn.left(minutesAndSeconds(props.left.ms))
          : consoleDay().turn.timeOver}
      </span>
    </>
  )
}
