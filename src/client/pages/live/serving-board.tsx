import type { Token } from '../../../queue/ids.ts'
import type { PublicView } from '../../../queue/views/view.ts'
import type { Mode } from '../../../queue/vocabulary.ts'
import { waitingRoom } from '../../language/waiting-room.ts'

/** WAIT-1: whose turn it is, large, in the doorway; one's own token as the ticket in the hand. */
export function ServingBoard(props: { view: PublicView; own: Token; mode: Mode; isSpent: boolean }) {
  return (
    <section class="board" aria-label={waitingRoom().tokens.label}>
      <div class="doorway" classList={{ open: props.view.turn?.status === 'in_consultation' }}>
        <span class="eyebrow">{waitingRoom().tokens.serving}</span>
        <span class="number" data-testid="serving-token">
          {props.view.serving ?? '–'}
        </span>
      </div>
      <div class="ticket own" classList={{ spent: props.isSpent }}>
        <span class="eyebrow">{waitingRoom().tokens.own}</span>
        <span class="number" data-testid="own-token">
          {props.own}
        </span>
        <span class="tear" />
        <span class="small">{waitingRoom().tokens.modes[props.mode]}</span>
      </div>
    </section>
  )
}
