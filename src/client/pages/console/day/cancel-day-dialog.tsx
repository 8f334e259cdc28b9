import { Show } from 'solid-js'
import type { PublicView } from '../../../../queue/views/view.ts'
import { forgetting } from '../../../api/forgetting.ts'
import { Dialog } from '../../../components/dialog.tsx'
import { ProblemNote } from '../../../components/problem-note.tsx'
import { consoleDay } from '../../../language/console-day.ts'
import type { ConsoleActions } from '../create-console.ts'
import { type Handed, HandOver } from './hand-over.tsx'

/** How many would lose their appointment: whoever is called, broken off, or in the line. */
export const toCancel = ({ line, turn, closed }: PublicView): number =>
  line.length + (turn?.status === 'called' ? 1 : 0) + closed.interrupted.length

/** NOTE-13: what it means stands above the button, and in it: it cannot be taken back, as everybody is told at once. */
export function CancelDayDialog(props: {
  view: PublicView
  isOpen: boolean
  day: Handed
  actions: ConsoleActions
  say: (sentence: string) => void
  onClose: () => void
}) {
  const words = () => consoleDay().whole
  forgetting(props.actions, () => [props.isOpen])

  async function cancel() {
    if (await props.actions.act({ type: 'cancelDay' })) props.onClose()
  }

  return (
    <Dialog isOpen={props.isOpen} title={words().cancelTitle} onClose={() => props.onClose()}>
      <div class="stack">
        <p>
          {words().cancelConsequence(toCancel(props.view), props.view.turn?.status === 'in_consultation')}
        </p>
        <Show when={props.isOpen}>
          <HandOver
            day={props.day}
            count={toCancel(props.view)}
            onDone={(sentence) => {
              props.onClose()
              props.say(sentence)
            }}
          />
        </Show>
        <ProblemNote problem={props.actions.problem()} />
        <div class="row end wrap">
          <button type="button" class="button" autofocus onClick={() => props.onClose()}>
            {words().keepDay}
          </button>
          <button
            type="button"
            class="button danger"
            aria-disabled={props.actions.isPending()}
            onClick={() => void cancel()}
          >
            {words().cancel(toCancel(props.view))}
          </button>
        </div>
      </div>
    </Dialog>
  )
}
