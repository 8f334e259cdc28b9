import { For, Show } from 'solid-js'
import { timeOfDay } from '../../words/live.ts'
import type { Notice } from './create-notices.ts'

/** NOTE-8: the newest as a banner by its priority; the history stays. */
export function Banner(props: { notice: Notice | null; onClose: () => void }) {
  return (
    <Show when={props.notice}>
      {(notice) => (
        <div class={`banner ${notice().priority}`}>
          <span>{notice().message}</span>
          <button type="button" onClick={() => props.onClose()} aria-label="Close message">
            ✕
          </button>
        </div>
      )}
    </Show>
  )
}

export function NoticeList(props: { notices: readonly Notice[] }) {
  return (
    <details class="card">
      <summary>What you were told ({props.notices.length})</summary>
      <Show when={props.notices.length > 0} fallback={<p class="soft small">Nothing yet.</p>}>
        <ul class="notices">
          <For each={props.notices}>
            {(notice) => (
              <li>
                <span>{notice.message}</span>
                <time datetime={new Date(notice.at).toISOString()}>{timeOfDay(notice.at)}</time>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </details>
  )
}
