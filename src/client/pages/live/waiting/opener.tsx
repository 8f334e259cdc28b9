import { createSignal, type JSX, Match, Show, Switch } from 'solid-js'
import { createAction } from '../../../api/create-action.ts'
import { ProblemNote } from '../../../components/problem-note.tsx'
import { waitingRoom } from '../../../language/waiting-room.ts'

/**
 * A button and what it opens, which is loaded by the press (decision 008). Solid's `lazy` would bring resources,
 * Suspense and an error boundary, which weigh more than most of what is opened. OPS-3: a load that fails says so.
 */
export function Opener<Part>(props: {
  says: string
  /** What is open stays, whether or not it would still be offered. */
  isOffered: boolean
  load: () => Promise<Part>
  children: (part: Part, close: () => void) => JSX.Element
}) {
  const [isOpen, setOpen] = createSignal(false)
  const [part, setPart] = createSignal<Part | null>(null)
  const [failures, setFailures] = createSignal(0)
  const loading = createAction((_: null) => props.load())
  async function ask() {
    const loaded = await loading.act(null)
    if (loaded === null) setFailures(failures() + 1)
    else setPart(() => loaded)
  }
  /** Some browsers remember a failed import, and a new release has other files: then only a reload helps. */
  const needsReload = () => failures() > 1
  return (
    <Show when={props.isOffered || isOpen()}>
      <div class="opener">
        <button
          type="button"
          class="link"
          aria-expanded={isOpen()}
          onClick={() => setOpen(!isOpen()) && void ask()}
        >
          {props.says}
        </button>
        <Show when={isOpen()}>
          <Switch
            fallback={
              <p class="small soft" role="status">
                {waitingRoom().place.opening}
              </p>
            }
          >
            <Match when={part()}>{(part) => props.children(part(), () => setOpen(false))}</Match>
            <Match when={loading.problem()}>
              <ProblemNote problem={loading.problem()} />
              <button
                type="button"
                class="button"
                onClick={() => (needsReload() ? location.reload() : void ask())}
              >
                {needsReload() ? waitingRoom().place.reload : waitingRoom().page.tryAgain}
              </button>
            </Match>
          </Switch>
        </Show>
      </div>
    </Show>
  )
}
