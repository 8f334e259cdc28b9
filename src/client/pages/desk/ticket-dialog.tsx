import { createSignal, For, Show } from 'solid-js'
import { Dialog } from '../../components/dialog.tsx'
import { keep, readKept } from '../../feed/kept.ts'
import { desk } from '../../language/desk.ts'
import { live } from '../../language/live.ts'
import { PAPERS, type Paper, type Ticket, TicketPaper } from './ticket-paper.tsx'

const KEPT = 'anteroom:ticket-paper'
const keptPaper = (): Paper => PAPERS.find((each) => each === readKept(KEPT)) ?? 'roll80'

/** DESK-6: on which paper; this device remembers it. */
export function TicketDialog(props: { ticket: Ticket | null; onClose: () => void }) {
  const words = () => desk().ticket
  const [paper, setPaper] = createSignal(keptPaper())
  function choose(chosen: Paper) {
    setPaper(chosen)
    keep(KEPT, chosen)
  }
  return (
    <Dialog
      isOpen={props.ticket !== null}
      title={props.ticket ? words().title(props.ticket.token) : ''}
      onClose={() => props.onClose()}
    >
      <Show when={props.ticket}>
        {(ticket) => (
          <>
            <p>
              {ticket().doctor}
              <br />
              {[ticket().door, live().longDate(ticket().date)].filter(Boolean).join(' · ')}
            </p>
            <fieldset class="field">
              <legend>{words().paper}</legend>
              <div class="segments wrap">
                <For each={PAPERS}>
                  {(each) => (
                    <label>
                      <input
                        type="radio"
                        name="ticket-paper"
                        class="visually-hidden"
                        checked={paper() === each}
                        onChange={() => choose(each)}
                      />
                      {words().papers[each]}
                    </label>
                  )}
                </For>
              </div>
            </fieldset>
            <div class="row end">
              <button type="button" class="button" onClick={() => props.onClose()}>
                {words().close}
              </button>
              <button type="button" class="button primary" autofocus onClick={() => window.print()}>
                {words().print}
              </button>
            </div>
            <TicketPaper ticket={ticket()} paper={paper()} />
          </>
        )}
      </Show>
    </Dialog>
  )
}
