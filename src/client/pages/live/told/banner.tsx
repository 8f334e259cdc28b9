import { Match, Switch } from 'solid-js'
import { conversation } from '../../../language/conversation.ts'
import { messages } from '../../../language/messages.ts'
import { MESSAGES, setUnreadFrom, unreadFrom } from '../../../messages/on-page.ts'
import type { Notice } from './create-notices.ts'

/**
 * NOTE-8: the newest as a banner by its priority. WAIT-15: in the place of the doctor's line, where nothing is pressed; it
 * is read out by the page's regions. MSG-3: so is that the doctor has written, while it is out of sight.
 */
export function Banner(props: { notice: Notice | null; onClose: () => void }) {
  return (
    <Switch>
      <Match when={props.notice}>
        {(notice) => (
          <section class={`banner ${notice().priority}`} aria-label={messages().banner}>
            <span>{notice().message}</span>
            <button type="button" onClick={() => props.onClose()} aria-label={messages().close}>
              ✕
            </button>
          </section>
        )}
      </Match>
      <Match when={unreadFrom()}>
        {(name) => (
          <section class="banner high" aria-label={messages().banner}>
            <span>{conversation().wrote(name())}</span>
            <a href={`#${MESSAGES}`}>{conversation().read}</a>
            <button type="button" onClick={() => setUnreadFrom(null)} aria-label={messages().close}>
              ✕
            </button>
          </section>
        )}
      </Match>
    </Switch>
  )
}
