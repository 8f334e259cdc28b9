import { waitingRoom } from '../../../language/waiting-room.ts'

/** WAIT-2: from joining to the turn. Moved by transform only, at the pace of the token file. */
export function Progress(props: { done: number }) {
  return (
    <div
      class="track"
      role="progressbar"
      aria-label={waitingRoom().place.progress}
      aria-valuemin="0"
      aria-valuemax="100"
      aria-valuenow={Math.round(props.done * 100)}
    >
      <span style={{ transform: `translateX(${Math.max(0.04, props.done) * 100 - 100}%)` }} />
    </div>
  )
}
