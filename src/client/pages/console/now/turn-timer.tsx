import type { PublicTurn } from '../../../../queue/views/view.ts'
import { minutesAndSeconds } from '../../../../words/screens/live.ts'

/** How long the visit has lasted, or since when the patient has been called (LATE-1). */
export function TurnTimer(props: { turn: PublicTurn; now: number }) {
  const since = () => props.turn.startedAt ?? props.turn.calledAt
  return (
    <span class="timer">
      {props.turn.startedAt === null ? 'Called' : 'In consultation'}
      <span class="timer-number" role="timer">
        {minutesAndSeconds(props.now - since())}
      </span>
    </span>
  )
}
