import { Index, Show } from 'solid-js'
import type { PublicView } from '../../../../queue/views/view.ts'
import { ProblemNote } from '../../../components/problem-note.tsx'
import { consoleDay } from '../../../language/console-day.ts'
import type { Day } from '../console-day.ts'
import type { ConsoleActions } from '../create-console.ts'
import { KeyHint, keyShortcuts } from '../keys/key-hint.tsx'
import { SHORTCUTS } from '../keys/shortcuts.ts'
import type { Bar } from './create-bar.ts'
import { deedInWords, happenedInWords } from './deed-words.ts'
import type { Deed } from './deeds.ts'
import { OpenMeet } from './open-meet.tsx'
import { isAboutFinish } from './question.ts'
import { UndoToast } from './undo-toast.tsx'

/**
 * CALL-2 to CALL-7, CONSOLE-3: what can be done about the turn, always on the screen. A button that rests keeps the
 * focus and says so; it is never `disabled`, which would drop the focus to the page (CONSOLE-5).
 */
export function ActionBar(props: {
  day: Day
  view: PublicView
  now: number
  actions: ConsoleActions
  bar: Bar
  mainRef: (button: HTMLButtonElement) => void
}) {
  const main = () => props.bar.deeds().main
  const isAsked = (deed: Deed | null) => {
    const question = props.bar.question()
    return question !== null && deed?.type === (isAboutFinish(question) ? 'finish' : 'skip')
  }
  const says = () => {
    const what = props.bar.said()
    return what === null ? deedInWords(main(), props.bar.question()) : happenedInWords(what)
  }
  const press = () => {
    const deed = main()
    if (deed !== null) void props.bar.press(deed)
  }
  return (
    <section class="action-bar" aria-label={consoleDay().turn.actions}>
      <ProblemNote problem={props.actions.problem()} />
      <UndoToast day={props.day} view={props.view} now={props.now} bar={props.bar} />
      <div class="deeds">
        <button
          ref={props.mainRef}
          type="button"
          class="button primary big deed"
          classList={{ said: props.bar.said() !== null, asking: isAsked(main()) }}
          aria-disabled={props.bar.isInert() || main() === null}
          aria-busy={props.bar.isPending()}
          aria-keyshortcuts={keyShortcuts(shortcutOf(main()))}
          onClick={press}
        >
          <span>{says()}</span>
          <Show when={props.bar.said() === null}>
            <KeyHint shortcut={shortcutOf(main())} />
          </Show>
        </button>
        <Index each={props.bar.deeds().side}>
          {(deed) => (
            <button
              type="button"
              class="button big side-deed"
              classList={{ asking: isAsked(deed()), quiet: main()?.type === 'back' }}
              aria-disabled={props.bar.isInert()}
              aria-keyshortcuts={keyShortcuts(SHORTCUTS[deed().type])}
              onClick={() => void props.bar.press(deed())}
            >
              <span>{deedInWords(deed(), props.bar.question())}</span>
              <Show when={!isAsked(deed())}>
                <KeyHint shortcut={SHORTCUTS[deed().type]} />
              </Show>
            </button>
          )}
        </Index>
        <OpenMeet day={props.day} view={props.view} />
      </div>
    </section>
  )
}

const shortcutOf = (deed: ReturnType<Bar['deeds']>['main']) =>
  deed === null ? undefined : SHORTCUTS[deed.type]
