import { createContext, Show, useContext } from 'solid-js'
import { conversation as words } from '../../../language/conversation.ts'
import type { DayMessages } from './create-day-messages.ts'
import { UnreadMark } from './unread-mark.tsx'

/** The rows of the line and of those behind the doctor hang deep in the console: they ask for it where they need it. */
export const DayMessagesContext = createContext<DayMessages>()

/** MSG-4: how much of somebody's is unread, in their row. */
export function UnreadOf(props: { appointmentId: string | undefined }) {
  const messages = useContext(DayMessagesContext)
  return <UnreadMark count={props.appointmentId ? (messages?.unreadOf(props.appointmentId) ?? 0) : 0} />
}

/** The way from somebody's details to their messages. */
export function ToMessages(props: { appointmentId: string }) {
  const messages = useContext(DayMessagesContext)
  return (
    <Show when={messages}>
      {(messages) => (
        <button type="button" class="link to-messages" onClick={() => messages().open(props.appointmentId)}>
          {words().section}
        </button>
      )}
    </Show>
  )
}
