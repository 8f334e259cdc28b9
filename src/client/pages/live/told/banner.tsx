import { Show } from 'solid-js'
import { messages } from '../../../language/messages.ts'
import type { Notice } from './create-notices.ts'

/**
 * NOTE-8: the newest as a banner by its priority. WAIT-15: in the place of the doctor's line, where nothing is pressed; it
 * is read out by the page's regions.
 */
export function Banner(props: { notice: Notice | null; onClose: () => void }) {
  return (
    <Show when={props.notice}>
      {(notice) => (
        <section class={`banner ${notice().priority}`} aria-label={messages().banner}>
          <span>{notice().message}</span>
          <button type="button" onClick={() => props.onClose()} aria-label={messages().close}>
            ✕
          </button>
        </section>
      )}
    </Show>
  )
}
