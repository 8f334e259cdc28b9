import { createMemo, createSignal, For } from 'solid-js'
import { instantOfWall } from '../../../../platform/wall-time.ts'
import type { Instant } from '../../../../queue/ids.ts'
import { localDate } from '../../../../queue/ids.ts'
import { forgetting } from '../../../api/forgetting.ts'
import { Dialog } from '../../../components/dialog.tsx'
import { ProblemNote } from '../../../components/problem-note.tsx'
import { consoleDay } from '../../../language/console-day.ts'
import { live } from '../../../language/live.ts'
import type { Day } from '../console-day.ts'
import type { ConsoleActions } from '../create-console.ts'

const MINUTE = 60_000
const STEPS = [10, 20, 30, 45, 60, 90] as const
/** What is offered of a day that should have begun goes on from now in steps of this many minutes. */
const ROUND = 5

/** The day of whoever opens the dialog: the doctor's, or one that the desk looks at. */
type Opening = Pick<Day, 'date'> & { readonly settings: Pick<Day['settings'], 'opensAt' | 'timeZone'> }

export const opensAtOf = ({ date, settings }: Opening): Instant =>
  instantOfWall(localDate(date), settings.opensAt, settings.timeZone)

/** By how many minutes after opening the day can be said to start late, at `now`: each is a while ahead. */
export function latenessOffered(opensAt: Instant, now: Instant): readonly number[] {
  const gone = Math.ceil(Math.max(0, now - opensAt) / MINUTE / ROUND) * ROUND
  return STEPS.map((step) => gone + step)
}

/** NOTE-12: everybody in the line is told, and every wait counts from then. */
export function LateDialog(props: {
  day: Opening
  isOpen: boolean
  now: number
  actions: ConsoleActions
  onClose: () => void
  onCancelDay: () => void
}) {
  const words = () => consoleDay().whole
  const opensAt = createMemo(() => opensAtOf(props.day))
  // What is offered stays as it was when the dialog was opened: nothing moves under a finger.
  const offered = createMemo(() => (props.isOpen ? latenessOffered(opensAt(), props.now) : []), [], {
    equals: (before, after) => before.length > 0 && after.length > 0,
  })
  const [chosen, setChosen] = createSignal<number | null>(null)
  const minutes = () => offered().find((each) => each === chosen()) ?? offered()[1] ?? 0
  forgetting(props.actions, () => [props.isOpen, minutes()])
  const timeOf = (late: number) => live().timeOfDay(opensAt() + late * MINUTE)

  async function say() {
    if (await props.actions.act({ type: 'lateStart', lateMinutes: minutes() })) props.onClose()
  }

  return (
    <Dialog isOpen={props.isOpen} title={words().lateTitle} onClose={() => props.onClose()}>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault()
          void say()
        }}
      >
        <fieldset class="field">
          <legend>{words().startsAt}</legend>
          <div class="segments wrap">
            <For each={offered()}>
              {(each) => (
                <label>
                  <input
                    type="radio"
                    name="starts-at"
                    class="visually-hidden"
                    checked={minutes() === each}
                    autofocus={minutes() === each}
                    onChange={() => setChosen(each)}
                  />
                  {timeOf(each)}
                </label>
              )}
            </For>
          </div>
        </fieldset>
        <p class="small soft">{words().lateConsequence(timeOf(minutes()))}</p>
        <ProblemNote problem={props.actions.problem()} />
        <div>
          <button type="button" class="button small quiet" onClick={() => props.onCancelDay()}>
            {words().cancelInstead}
          </button>
        </div>
        <div class="row end">
          <button type="button" class="button" onClick={() => props.onClose()}>
            {consoleDay().absence.notNow}
          </button>
          <button type="submit" class="button primary" aria-disabled={props.actions.isPending()}>
            {words().tell}
          </button>
        </div>
      </form>
    </Dialog>
  )
}
