import { createSignal, For } from 'solid-js'
import { Dialog } from '../../../components/dialog.tsx'
import { ProblemNote } from '../../../components/problem-note.tsx'
import type { ConsoleActions } from '../create-console.ts'

const MINUTES = [5, 10, 15, 30, 60] as const

/** Away, and for how long: patients see the time and keep their places (CALL-6). */
export function BreakDialog(props: {
  kind: 'on_break' | 'offline' | null
  actions: ConsoleActions
  onClose: () => void
}) {
  const [minutes, setMinutes] = createSignal<number | null>(10)
  const title = () => (props.kind === 'offline' ? 'Go offline' : 'Take a break')

  async function leave() {
    const { kind } = props
    if (kind === null) return
    const press = { type: 'status', availability: kind, backInMinutes: minutes() } as const
    if (await props.actions.act(press)) props.onClose()
  }

  return (
    <Dialog isOpen={props.kind !== null} title={title()} onClose={() => props.onClose()}>
      <fieldset class="field">
        <legend>Back in</legend>
        <div class="segments wrap">
          <For each={[...MINUTES, null]}>
            {(each) => (
              <label>
                <input
                  type="radio"
                  name="back-in"
                  class="visually-hidden"
                  checked={minutes() === each}
                  onChange={() => setMinutes(each)}
                />
                {each === null ? 'Not sure' : `${each} min`}
              </label>
            )}
          </For>
        </div>
      </fieldset>
      <p class="small soft">
        Nobody is called while you are away. Your patients see when you expect to be back.
      </p>
      <ProblemNote problem={props.actions.problem()} />
      <div class="row end">
        <button type="button" class="button" onClick={() => props.onClose()}>
          Not now
        </button>
        <button
          type="button"
          class="button primary"
          disabled={props.actions.isPending()}
          onClick={() => void leave()}
        >
          {props.kind === 'offline' ? 'Leave' : 'Start the break'}
        </button>
      </div>
    </Dialog>
  )
}
