import { createMemo, For, Show } from 'solid-js'
import { live } from '../../../language/live.ts'
import { messages } from '../../../language/messages.ts'
import type { Notice } from './create-notices.ts'
import { isNews, worthReading } from './worth-reading.ts'

/**
 * NOTE-8, NOTE-11: the history stays. The newest stands out where it is news (WAIT-23), what came before is folded; a call to
 * come is gone with its turn.
 */
export function MessageList(props: { notices: readonly Notice[]; isTurn: boolean }) {
  const notices = createMemo(() =>
    worthReading(props.notices).filter(({ type }) => props.isTurn || type !== 'your_turn'),
  )
  const news = () => notices().slice(0, 1).filter(isNews)
  const earlier = () => notices().slice(news().length)
  return (
    <section class="notices" aria-label={messages().label}>
      <h2 class="eyebrow">{messages().heading}</h2>
      <Show when={notices().length === 0}>
        <p class="soft small">{messages().nothing}</p>
      </Show>
      <Show when={news().length > 0}>
        <ul>
          <For each={news()}>{(notice) => <Message notice={notice} />}</For>
        </ul>
      </Show>
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
