import { For, Match, Show, Switch } from 'solid-js'
import { conversation as words } from '../../../language/conversation.ts'
import { createConversation } from '../../../messages/create-conversation.ts'
import { Thread } from '../../../messages/thread.tsx'
import { WriteBox } from '../../../messages/write-box.tsx'

/** ROOM-7, MSG-5: one patient's messages, the quick replies, and the box. */
export function PatientMessages(props: {
  appointmentId: string
  name: string
  isLive: boolean
  onWriting: () => void
}) {
  const conversation = createConversation(props.appointmentId, 'doctor', () => props.isLive)
  const { messages, outgoing, isOpen, state, write, refresh } = conversation
  const isBegun = () => messages().length > 0 || outgoing().length > 0
  return (
    <section
      class="conversation"
      aria-label={words().heading(props.name)}
      onFocusIn={() => props.onWriting()}
    >
      <h3 class="with-whom">{props.name}</h3>
      <Switch fallback={<p class="soft small">{words().nothingYet}</p>}>
        <Match when={isBegun()}>
          <Thread conversation={conversation} other={props.name} />
        </Match>
        <Match when={state() === 'loading'}>
          <div class="skeleton" role="status" aria-label={words().loading} />
        </Match>
        <Match when={state() === 'failed'}>
          <p class="note problem" role="alert">
            {words().notLoaded}{' '}
            <button type="button" class="link" onClick={() => void refresh()}>
              {words().again}
            </button>
          </p>
        </Match>
      </Switch>
      <Show when={isOpen()} fallback={<p class="soft small">{words().closed}</p>}>
        <ul class="quick-replies" aria-label={words().quickLabel}>
          <For each={Object.values(words().quick)}>
            {(text) => (
              <li>
                <button type="button" class="button small" onClick={() => write(text)}>
                  {text}
                </button>
              </li>
            )}
          </For>
        </ul>
        <WriteBox conversation={conversation} />
      </Show>
    </section>
  )
}
