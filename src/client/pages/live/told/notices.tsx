import { createSignal, For, Show } from 'solid-js'
import { live } from '../../../language/live.ts'
import { waitingRoom } from '../../../language/waiting-room.ts'
import type { Notice } from './create-notices.ts'

/** NOTE-8: the newest as a banner by its priority; the history stays. */
export function Banner(props: { notice: Notice | null; onClose: () => void }) {
  return (
    <Show when={props.notice}>
      {(notice) => (
        <section class={`banner ${notice().priority}`} aria-label={waitingRoom().told.banner}>
          <span>{notice().message}</span>
          <button type="button" onClick={() => props.onClose()} aria-label={waitingRoom().told.close}>
            ✕
          </button>
        </section>
      )}
    </Show>
  )
}

/** As many as fit under the rest; older ones on demand. */
const SHOWN = 4

export function NoticeList(props: { notices: readonly Notice[] }) {
  const [showsAll, setShowsAll] = createSignal(false)
  const shown = () => (showsAll() ? props.notices : props.notices.slice(0, SHOWN))
  return (
    <section class="notices" aria-label={waitingRoom().told.label}>
      <h2 class="eyebrow">{waitingRoom().told.heading}</h2>
      <ul>
        <For each={shown()} fallback={<li class="soft">{waitingRoom().told.nothing}</li>}>
          {(notice) => (
            <li class={notice.priority}>
              <span>{notice.message}</span>
              <time datetime={new Date(notice.at).toISOString()}>{live().timeOfDay(notice.at)}</time>
            </li>
          )}
        </For>
      </ul>
      <Show when={shown().length < props.notices.length}>
        <button type="button" class="link" onClick={() => setShowsAll(true)}>
          {waitingRoom().page.showAll(props.notices.length)}
        </button>
      </Show>
    </section>
  )
}
