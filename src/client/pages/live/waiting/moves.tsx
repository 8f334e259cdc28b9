import { createSignal, For, Show } from 'solid-js'
import { moveInWords } from '../../../../words/screens/moves.ts'
import { ProblemNote } from '../../../components/problem-note.tsx'
import { live } from '../../../language/live.ts'
import { moves as words } from '../../../language/moves.ts'
import { waitingRoom } from '../../../language/waiting-room.ts'
import { createMoves } from './create-moves.ts'

/** As many as fit above the rest; older ones on demand. */
const SHOWN = 5

/** WAIT-5: what has moved this appointment, newest first, each with its time and its cause. */
export function Moves(props: { appointmentId: string; seq: number }) {
  const { moves, problem, ask } = createMoves(props.appointmentId, () => props.seq)
  const [showsAll, setShowsAll] = createSignal(false)
  const shown = () => moves()?.slice(0, showsAll() ? undefined : SHOWN) ?? []
  let list: HTMLUListElement | undefined
  /** WAIT-11: the button goes, and one reads on at the first that was hidden. */
  function showAll() {
    setShowsAll(true)
    const next = list?.children[SHOWN]
    if (!(next instanceof HTMLElement)) return
    next.tabIndex = -1
    next.addEventListener('blur', () => next.removeAttribute('tabindex'), { once: true })
    next.focus()
  }
  const hidden = () => (moves()?.length ?? 0) - shown().length
  return (
    <section class="notices" aria-label={words().label}>
      <Show when={problem()}>
        <ProblemNote problem={problem()} />
        <button type="button" class="button" onClick={() => void ask()}>
          {waitingRoom().page.tryAgain}
        </button>
      </Show>
      <Show
        when={moves()}
        fallback={
          <Show when={!problem()}>
            <p class="small soft" role="status">
              {words().lookingUp}
            </p>
          </Show>
        }
      >
        <ul ref={list}>
          <For each={shown()} fallback={<li class="soft">{words().none}</li>}>
            {(move) => (
              <li>
                <span>
                  <strong>{moveInWords(words(), move)}</strong>
                  <br />
                  {move.says}
                </span>
                <time datetime={new Date(move.at).toISOString()}>{live().timeOfDay(move.at)}</time>
              </li>
            )}
          </For>
        </ul>
      </Show>
      <Show when={hidden() > 0}>
        <button type="button" class="link" onClick={showAll}>
          {words().showAll(moves()?.length ?? 0)}
        </button>
      </Show>
    </section>
  )
}
