import { Show } from 'solid-js'
import type { ConnectionState } from '../feed/connection-state.ts'
import { connection } from '../language/connection.ts'

/**
 * ROOM-5: says how fresh the screen is. Quiet while all is well. ROOM-9: a screen that had to make room can come back.
 * ROOM-11: a page from before a release can be loaded anew.
 */
export function ConnectionPill(props: { state: ConnectionState; onUseHere: () => void }) {
  const tone = () => (props.state === 'live' ? 'good' : props.state === 'offline' ? 'urgent' : 'warn')
  return (
    <>
      <span class={`chip ${tone()}`} role="status" data-testid="connection">
        <span class="dot" />
        {connection()[props.state]}
      </span>
      <Show when={props.state === 'elsewhere'}>
        <button type="button" class="button small" onClick={() => props.onUseHere()}>
          {connection().useHere}
        </button>
      </Show>
      <Show when={props.state === 'outdated'}>
        <button type="button" class="button small" onClick={() => location.reload()}>
          {connection().reload}
        </button>
      </Show>
    </>
  )
}
