import { Show } from 'solid-js'
import { booking } from '../../language/booking.ts'
import { live } from '../../language/live.ts'

/** What the bar says of the answer (BOOK-9). */
export type AnswerInShort = { readonly token: number; readonly likelyAt: number }

/**
 * BOOK-19: on a phone the answer, and the way to the token, under the thumb for as long as the form's own button is out of
 * sight. Without a reason it leads to where that is written; else it books as that button does. It comes and goes, so it asks
 * nothing itself: a query that begins would suspend the page, and drop the focus.
 */
export function BookingBar(props: { answer: AnswerInShort | null; hasReason: boolean; isBusy: boolean }) {
  function press(form: HTMLFormElement | null) {
    if (props.hasReason) return form?.requestSubmit()
    form?.querySelector<HTMLElement>('#reason')?.focus()
  }
  return (
    <Show when={props.answer}>
      {(it) => (
        <div class="book-bar">
          <p class="number">
            <strong>{booking().bar.says(it().token, live().timeOfDay(it().likelyAt))}</strong>
          </p>
          <button
            type="button"
            class="button primary"
            aria-label={booking().bar.book(it().token)}
            aria-disabled={props.isBusy}
            onClick={(event) => press(event.currentTarget.form)}
          >
            {booking().form.book}
          </button>
        </div>
      )}
    </Show>
  )
}
