import { Show } from 'solid-js'
import type { DayFeed } from '../feed/day-feed.ts'
import { connection } from '../language/connection.ts'

/**
 * ROOM-5: says how fresh the screen is, and how old what it shows where `asOf` says so (WAIT-21). Quiet while all is well.
 * ROOM-9: a screen that had to make room can come back. ROOM-11: a page from before a release can be loaded anew.
 */
export function ConnectionPill(props: {
  feed: Pick<DayFeed, 'state' | 'useHere'>
  asOf: string | undefined
}) {
  const state = () => props.feed.state()
  const tone = () => (state() === 'live' ? 'good' : state() === 'offline' ? 'urgent' : 'warn')
  const action = () => {
    if (state() === 'elsewhere') return { says: connection().useHere, act: props.feed.useHere }
    return state() === 'outdated' && { says: connection().reload, act: () => location.reload() }
  }
  return (
    <>
      <span class={`chip ${tone()}`} role="status" data-testid="connection">
        <span class="dot" />
        {props.asOf || connection()[state()]}
      </span>
      <Show when={action()}>
        {(action) => (
          <button type="button" class="button small" onClick={() => action().act()}>
            {action().says}
          </button>
        )}
      </Show>
    </>
  )
}
