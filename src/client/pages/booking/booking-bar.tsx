import { useQuery } from '@tanstack/solid-query'
import { createMemo, Show } from 'solid-js'
import { queries } from '../../api/queries.ts'
import { booking } from '../../language/booking.ts'
import { live } from '../../language/live.ts'

/**
 * BOOK-19: on a phone the answer, and the way to the token, under the thumb for as long as the form's own button is out of
 * sight. Without a reason it leads to where that is written; else it books as that button does.
 */
export function BookingBar(props: { doctorId: string; date: string; hasReason: boolean; isBusy: boolean }) {
  const query = useQuery(() => queries.forecast(props.doctorId, props.date))
  const known = createMemo(() => (query.isPending || query.isError ? null : (query.data ?? null)))
  function press(form: HTMLFormElement | null) {
    if (props.hasReason) return form?.requestSubmit()
    form?.querySelector<HTMLElement>('#reason')?.focus()
  }
  return (
    <Show when={known()}>
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
