import { Portal } from 'solid-js/web'
import { desk } from '../../language/desk.ts'
import { live } from '../../language/live.ts'

export const PAPERS = ['roll58', 'roll80', 'a4'] as const
export type Paper = (typeof PAPERS)[number]

/** What stands on a ticket: no name, for it is left lying about (DESK-6). */
export type Ticket = {
  readonly token: number
  readonly doctor: string
  readonly door: string
  readonly date: string
}

/** DESK-6: beside the app, shown by nothing but a printer, which shows nothing else. */
export function TicketPaper(props: { ticket: Ticket; paper: Paper }) {
  return (
    <Portal>
      <div class={`ticket-paper ${props.paper}`} aria-hidden="true">
        <p>{desk().ticket.token}</p>
        <p class="number">{props.ticket.token}</p>
        <p>
          <strong>{props.ticket.doctor}</strong>
        </p>
        <p>{props.ticket.door}</p>
        <p>{live().longDate(props.ticket.date)}</p>
      </div>
    </Portal>
  )
}
