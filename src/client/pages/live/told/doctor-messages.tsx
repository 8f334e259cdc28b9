import { createEffect, createMemo, createSignal, on, onCleanup, Show } from 'solid-js'
import { conversation as words } from '../../../language/conversation.ts'
import { createConversation } from '../../../messages/create-conversation.ts'
import { MESSAGES, setUnreadFrom, wishToWrite, writingWished } from '../../../messages/on-page.ts'
import { Thread } from '../../../messages/thread.tsx'
import { WriteBox } from '../../../messages/write-box.tsx'

/**
 * ROOM-7, WAIT-4: what patient and doctor write to each other. One button until there is something to read or a wish to
 * write; where nothing was written and nothing can be any more (MSG-6) there is nothing.
 */
export function DoctorMessages(props: {
  appointmentId: string
  doctor: string
  isLive: boolean
  /** WAIT-28: elsewhere on the page there is the button already. */
  isOffered?: boolean
}) {
  const conversation = createConversation(props.appointmentId, 'patient', () => props.isLive)
  const { messages, outgoing, typed, isOpen, state, unread, arrived } = conversation
  const isBegun = createMemo(() => messages().length > 0 || outgoing().length > 0)
  const [isWanted, setWanted] = createSignal(typed() !== '')
  createEffect(on(writingWished, () => setWanted(true), { defer: true }))
  const isBoxOpen = () => isOpen() && (isBegun() || isWanted())
  createEffect(() => setUnreadFrom(unread() > 0 ? props.doctor : null))
  onCleanup(() => setUnreadFrom(null))

  return (
    <Show when={isBegun() || isBoxOpen() || (isOpen() && !props.isOffered && state() !== 'loading')}>
      <section class="conversation" id={MESSAGES} aria-label={words().heading(props.doctor)}>
        <Show
          when={isBegun() || isBoxOpen()}
          fallback={
            <button type="button" class="button" onClick={() => wishToWrite((wished) => wished + 1)}>
              {words().toDoctor}
            </button>
          }
        >
          <h2 class="eyebrow">{words().heading(props.doctor)}</h2>
          <Show when={isBegun()} fallback={<p class="soft small">{words().whenRead}</p>}>
            <Thread conversation={conversation} other={props.doctor} />
          </Show>
          <Show when={isBoxOpen()} fallback={<p class="soft small">{words().closed}</p>}>
            <WriteBox conversation={conversation} focusWished={writingWished()} />
          </Show>
        </Show>
        <p class="visually-hidden" aria-live="polite">
          <Show when={arrived()}>{(message) => words().heard(props.doctor, message().text)}</Show>
        </p>
      </section>
    </Show>
  )
}
