import { createSignal, For } from 'solid-js'
import { forgetting } from '../../../api/forgetting.ts'
import { Dialog } from '../../../components/dialog.tsx'
import { ProblemNote } from '../../../components/problem-note.tsx'
import { consoleDay } from '../../../language/console-day.ts'
import type { ConsoleActions } from '../create-console.ts'

const MINUTES = [5, 10, 15, 30, 60] as const

/** Away, and for how long: patients see the time and keep their places (CALL-6). */
export function BreakDialog(props: {
  kind: 'on_break' | 'offline' | null
  /** Somebody is called, or with the doctor. */
  isServing: boolean
  actions: ConsoleActions
  onClose: () => void
}) {
  const [minutes, setMinutes] = createSignal<number | null>(10)
  const words = () => consoleDay().absence
  // FORM-2: opened, it does not begin with what something else was refused for; nor does the bar inherit what it was.
  forgetting(props.actions, () => [props.kind, minutes()])
  const title = () => (props.kind === 'offline' ? words().leaveTitle : words().breakTitle)

  async function leave() {
    const { kind } = props
    if (kind === null) return
    const press = { type: 'status', availability: kind, backInMinutes: minutes() } as const
    if (await props.actions.act(press)) props.onClose()
  }

  return (
    <Dialog isOpen={props.kind !== null} title={title()} onClose={() => props.onClose()}>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault()
          void leave()
        }}
      >
        <fieldset class="field">
          <legend>{words().backIn}</legend>
          <div class="segments wrap">
            <For each={[...MINUTES, null]}>
              {(each) => (
                <label>
                  <input
                    type="radio"
                    name="back-in"
                    class="visually-hidden"
                    checked={minutes() === each}
                    // What is chosen has the focus when the dialog opens: Enter alone confirms it.
                    autofocus={minutes() === each}
                    onChange={() => setMinutes(each)}
                  />
                  {each === null ? words().notSure : words().minutes(each)}
                </label>
              )}
            </For>
          </div>
        </fieldset>
        <p class="small soft">{words().consequence(props.isServing)}</p>
        <ProblemNote problem={props.actions.problem()} />
        <div class="row end">
          <button type="button" class="button" onClick={() => props.onClose()}>
            {words().notNow}
          </button>
          <button
            type="submit"
            class="button primary"
            // Not `disabled`, which would drop the focus (CONSOLE-5); a second press while it runs does nothing.
            aria-disabled={props.actions.isPending()}
          >
            {props.kind === 'offline' ? words().leave : words().startBreak}
          </button>
        </div>
      </form>
    </Dialog>
  )
}
