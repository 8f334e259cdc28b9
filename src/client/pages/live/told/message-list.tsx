import { createMemo, For, Show } from 'solid-js'
import { live } from '../../../language/live.ts'
import { messages } from '../../../language/messages.ts'
import type { Notice } from './create-notices.ts'
import { worthReading } from './worth-reading.ts'

/** NOTE-8, NOTE-11: the history stays. The newest stands out, what came before is folded. */
export function MessageList(props: { notices: readonly Notice[] }) {
  const notices = createMemo(() => worthReading(props.notices))
  const earlier = () => notices().slice(1)
  return (
    <section class="notices" aria-label={messages().label}>
      <h2 class="eyebrow">{messages().heading}</h2>
      <ul>
        <For each={notices().slice(0, 1)} fallback={<li class="soft">{messages().nothing}</li>}>
          {(notice) => <Message notice={notice} />}
        </For>
      </ul>
      <Show when={earlier().length > 0}>
        <details>
          <summary>{messages().earlier(earlier().length)}</summary>
          <ul>
            <For each={earlier()}>{(notice) => <Message notice={notice} />}</For>
          </ul>
        </details>
      </Show>
    </section>
  )
}

function Message(props: { notice: Notice }) {
  return (
    <li class={props.notice.priority}>
      <span>{props.notice.message}</span>
      <time datetime={new Date(props.notice.at).toISOString()}>{live().timeOfDay(props.notice.at)}</time>
    </li>
  )
}
