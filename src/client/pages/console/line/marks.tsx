import { Show } from 'solid-js'

/** Joined, ready, and whether their screen is connected now (CALL-1). */
export function Marks(props: {
  isConnected: boolean
  hasJoined: boolean
  isReady: boolean
  isTurn?: boolean
}) {
  return (
    <span class="marks">
      <Show when={props.hasJoined} fallback={props.isTurn && <span class="chip warn">Not joined</span>}>
        <span class="chip good">{props.isReady ? 'Ready' : 'Joined'}</span>
      </Show>
      <span
        class="presence"
        classList={{ on: props.isConnected }}
        role="img"
        aria-label={props.isConnected ? 'Connected' : 'Not connected'}
        title={props.isConnected ? 'Connected' : 'Not connected'}
      />
    </span>
  )
}
