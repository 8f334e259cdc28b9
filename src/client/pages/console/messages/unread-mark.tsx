import { Show } from 'solid-js'
import { conversation as words } from '../../../language/conversation.ts'

/** MSG-4: quiet, and never a region that is read out by itself. */
export function UnreadMark(props: { count: number }) {
  return (
    <Show when={props.count > 0}>
      <span class="unread" title={words().unread(props.count)}>
        <svg viewBox="0 0 20 20" aria-hidden="true">
          <path d="M3 5h14v9H9l-4 3v-3H3z" />
        </svg>
        <span aria-hidden="true">{props.count}</span>
        <span class="visually-hidden">{words().unread(props.count)}</span>
      </span>
    </Show>
  )
}
