import type { Token } from '../../../queue/ids.ts'

/** WAIT-1: whose turn it is, large; one's own token, highlighted. */
export function ServingBoard(props: { serving: Token | null; own: Token }) {
  return (
    <section class="card board" aria-label="Tokens">
      <div class="serving">
        <span class="eyebrow">Now serving</span>
        <span class="number" data-testid="serving-token">
          {props.serving ?? '\u2013'}
        </span>
      </div>
      <div class="own">
        <span class="eyebrow">Your token</span>
        <span class="number" data-testid="own-token">
          {props.own}
        </span>
      </div>
    </section>
  )
}
