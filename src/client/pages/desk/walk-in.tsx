import { createSignal, Show } from 'solid-js'
import { desk } from '../../language/desk.ts'
import type { DoctorToday } from './desk-day.ts'
import type { Ticket } from './ticket-paper.tsx'
import { WalkInForm } from './walk-in-form.tsx'

type Given = Ticket & { readonly name: string }

/** BOOK-6, DESK-3: somebody who has come without a booking: the form, then the token, then the form again. */
export function WalkIn(props: {
  doctors: readonly DoctorToday[]
  doctor: DoctorToday
  onChoose: (id: string) => void
  onGiven: () => void
  onPrint: (ticket: Ticket) => void
}) {
  const [given, setGiven] = createSignal<Given | null>(null)
  const [isNext, setNext] = createSignal(false)
  let section: HTMLElement | undefined
  function gave(ticket: Given) {
    setGiven(ticket)
    props.onGiven()
    section?.querySelector<HTMLElement>('.walk-in-next')?.focus()
  }
  function next() {
    setNext(true)
    setGiven(null)
  }
  return (
    <section class="card walk-in" aria-labelledby="walk-in-heading" ref={section}>
      <h2 id="walk-in-heading">{desk().walkIn.heading}</h2>
      <Show
        when={given()}
        fallback={
          <WalkInForm
            doctors={props.doctors}
            doctor={props.doctor}
            isNext={isNext()}
            onChoose={props.onChoose}
            onGiven={gave}
          />
        }
      >
        {(given) => (
          <div class="walk-in-given">
            <div role="status">
              <p class="eyebrow">{desk().ticket.token}</p>
              <p class="number">{given().token}</p>
              <p>{desk().walkIn.given(given().name, given().doctor)}</p>
            </div>
            <div class="row wrap">
              <button type="button" class="button primary walk-in-next" onClick={next}>
                {desk().walkIn.next}
              </button>
              <button type="button" class="button" onClick={() => props.onPrint(given())}>
                {desk().walkIn.print}
              </button>
            </div>
          </div>
        )}
      </Show>
    </section>
  )
}
