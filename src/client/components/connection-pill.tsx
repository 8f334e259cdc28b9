import { type ConnectionState, connectionLabel } from '../feed/connection-state.ts'

/** ROOM-5: says how fresh the screen is. Quiet while all is well. */
export function ConnectionPill(props: { state: ConnectionState }) {
  const tone = () => (props.state === 'live' ? 'good' : props.state === 'offline' ? 'urgent' : 'warn')
  return (
    <span class={`chip ${tone()}`} role="status" data-testid="connection">
      <span class="dot" />
      {connectionLabel(props.state)}
    </span>
  )
}
