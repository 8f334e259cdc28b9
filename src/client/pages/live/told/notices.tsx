import { createSignal, For, Show } from 'solid-js'
import { live } from '../../../language/live.ts'
import type { Notice } from './create-notices.ts'

/** NOTE-8: the newest as a banner by its priority; the history stays. */
export function Banner(props: { notice: Notice | null; onClose: () => void }) {
  return (
    <Show when={props.notice}>
      {(notice) => (
        <section class={`banner ${notice().priority}`} aria-label="New message">
          <span>{notice().message}</span>
          <button type="button" onClick={() => props.onClose()} aria-label="Close message">
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
    <section class="notices" aria-label="Messages">
      <h2 class="eyebrow">What we told you</h2>
      <ul>
        <For each={shown()} fallback={<li class="soft">Nothing yet. Changes of your place appear here.</li>}>
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
          Show all {props.notices.length}
        </button>
      </Show>
    </section>
  )
}
