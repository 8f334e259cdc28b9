import { createEffect, createMemo, For, on, Show } from 'solid-js'
import { conversation as words } from '../language/conversation.ts'
import { live } from '../language/live.ts'
import type { Conversation, Message } from './create-conversation.ts'
import { watchSeen } from './watch-seen.ts'

/** The viewer's own calendar date. */
const dateOf = (at: number) => {
  const date = new Date(at)
  const two = (part: number) => String(part).padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}

/** The history, oldest first, at its newest when it opens; MSG-4: marked as read once it was in sight. */
export function Thread(props: { conversation: Conversation; other: string }) {
  const { messages, outgoing, seenUpTo, own, isSending, shown, retry } = props.conversation
  const lastSeen = createMemo(
    () => messages().findLast(({ sender, number }) => sender === own && number <= seenUpTo())?.number,
  )
  let list: HTMLOListElement | undefined
  createEffect(
    on([messages, outgoing], () => {
      if (list) list.scrollTop = list.scrollHeight
    }),
  )
  /** Only where it is another one: of today's nobody needs to be told the date. */
  const newDate = (message: Message, index: number) => {
    const date = dateOf(message.at)
    const before = messages()[index - 1]
    const last = before ? dateOf(before.at) : dateOf(Date.now())
    return date === last ? null : date
  }
  return (
    <ol
      class="thread"
      ref={list}
      // A part that scrolls has to be reached by keyboard.
      tabindex="0"
      aria-label={words().heading(props.other)}
    >
      <For each={messages()}>
        {(message, index) => (
          <>
            <Show when={newDate(message, index())}>
              {(date) => <li class="thread-day small soft">{live().longDate(date())}</li>}
            </Show>
            <li classList={{ 'from-here': message.sender === own }}>
              <span class="visually-hidden">{message.sender === own ? words().you : props.other}</span>
              <p class="bubble">{message.text}</p>
              <span class="small soft">
                <time datetime={new Date(message.at).toISOString()}>{live().timeOfDay(message.at)}</time>
                <Show when={message.number === lastSeen()}> · {words().seen}</Show>
              </span>
            </li>
          </>
        )}
      </For>
      <For each={outgoing()}>
        {(message, index) => (
          <li class="from-here unsent">
            <span class="visually-hidden">{words().you}</span>
            <p class="bubble">{message.text}</p>
            <Show when={!isSending()} fallback={<span class="small soft">{words().sending}</span>}>
              <Show when={index() === outgoing().length - 1}>
                <p class="small" role="status">
                  {words().kept}
                </p>
                <button type="button" class="link" onClick={retry}>
                  {words().again}
                </button>
              </Show>
            </Show>
          </li>
        )}
      </For>
      {/* The newest is at the end: what is in sight above it says nothing of it. */}
      <li class="thread-end" aria-hidden="true" ref={(end) => watchSeen(end, messages, shown)} />
    </ol>
  )
}
