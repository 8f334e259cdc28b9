import type { Token } from '../../../queue/ids.ts'
import type { PublicView } from '../../../queue/views/view.ts'
import type { Mode } from '../../../queue/vocabulary.ts'
import { waitingRoom } from '../../language/waiting-room.ts'

/**
 * WAIT-1: whose turn it is, large, in the doorway; one's own token as the ticket in the hand, which moves up as the line
 * does (`come` goes from 0 to 1).
 */
export function ServingBoard(props: {
  view: PublicView
  own: Token
  mode: Mode
  isSpent: boolean
  come: number
}) {
  /** NOTE-10: a doctor who left in mid-visit has closed it. */
  const isOpen = () => props.view.turn?.status === 'in_consultation' && props.view.availableSince !== null
  return (
    <section class="board" aria-label={waitingRoom().tokens.label}>
      <div class="doorway" classList={{ open: isOpen() }}>
        <span class="eyebrow">{waitingRoom().tokens.serving}</span>
        <span class="number" data-testid="serving-token">
          {props.view.serving ?? '–'}
        </span>
      </div>
      <div class="hand" style={{ '--come': props.come }}>
        <div class="ticket own" classList={{ spent: props.isSpent }}>
          <span class="eyebrow">{waitingRoom().tokens.own}</span>
          <span class="number" data-testid="own-token">
            {props.own}
          </span>
          <span class="tear" />
          <span class="small">{waitingRoom().tokens.modes[props.mode]}</span>
        </div>
      </div>
    </section>
  )
}
