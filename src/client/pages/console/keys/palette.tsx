import { createEffect, createMemo, createSignal, For, on, Show } from 'solid-js'
import { folded } from '../../../../platform/folded.ts'
import { Dialog } from '../../../components/dialog.tsx'
import { consoleKeys } from '../../../language/console-keys.ts'
import { hasLetters } from './letters.ts'

/** One line of the palette: a command or a person. */
export type Choice = {
  readonly id: string
  readonly title: string
  readonly shortcut: string | null
  readonly run: () => void
}

/** So many people as can be looked through; whoever types on sees the right one. */
const MOST_PEOPLE = 8

/** CONSOLE-7: everything that can be done now, by a word of its name; with something typed the day's people, too. */
export default function Palette(props: {
  isOpen: boolean
  commands: readonly Choice[]
  people: readonly Choice[]
  onClose: () => void
}) {
  const words = consoleKeys
  const [typed, setTyped] = createSignal('')
  /** By its name, not by its place: the list moves while it is read. Null when that one is offered no more. */
  const [chosen, setChosen] = createSignal<string | null>(null)
  let list: HTMLDivElement | undefined
  const found = createMemo(() => {
    const wanted = folded(typed()).split(/\s+/).filter(Boolean)
    const fits = ({ title }: Choice) => wanted.every((word) => folded(title).includes(word))
    const people = wanted.length === 0 ? [] : props.people.filter(fits).slice(0, MOST_PEOPLE)
    return new Map([...props.commands.filter(fits), ...people].map((choice) => [choice.id, choice]))
  })
  const ids = () => [...found().keys()]
  const chooseFirst = () => setChosen(ids()[0] ?? null)
  createEffect(
    on(
      () => props.isOpen,
      () => {
        setTyped('')
        chooseFirst()
      },
    ),
  )
  /** -1 when nothing is chosen: Enter does nothing then, rather than what has come into its place. */
  const active = () => ids().indexOf(chosen() ?? '')
  const optionOf = (id: string) => `choice-${id}`

  function go(index: number) {
    setChosen(ids()[index] ?? null)
    list?.children[index]?.scrollIntoView?.({ block: 'nearest' })
  }
  function choose(id: string | null) {
    const choice = found().get(id ?? '')
    if (!choice) return
    // Closing gives the focus back; what is done may then take it elsewhere.
    props.onClose()
    queueMicrotask(choice.run)
  }
  function onKeyDown(event: KeyboardEvent) {
    const last = found().size - 1
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: active() === last ? 0 : active() + 1,
      ArrowUp: active() <= 0 ? last : active() - 1,
      Home: 0,
      End: last,
    }
    const to = moves[event.key]
    if (to !== undefined) go(to)
    else if (event.key === 'Enter' && !event.isComposing) choose(chosen())
    else return
    event.preventDefault()
  }

  return (
    <Dialog isOpen={props.isOpen} title={words().title} onClose={() => props.onClose()}>
      <div class="palette">
        <input
          class="input"
          role="combobox"
          aria-expanded="true"
          aria-controls="palette-choices"
          aria-autocomplete="list"
          aria-activedescendant={active() >= 0 ? optionOf(chosen() ?? '') : undefined}
          aria-label={words().placeholder}
          placeholder={words().placeholder}
          autocomplete="off"
          spellcheck={false}
          value={typed()}
          onInput={(event) => {
            setTyped(event.currentTarget.value)
            chooseFirst()
          }}
          onKeyDown={onKeyDown}
        />
        <div id="palette-choices" ref={list} class="choices-list" role="listbox" aria-label={words().palette}>
          {/* By name again: a row is the same row from tick to tick, for a press that straddles one and for who listens. */}
          <For each={ids()}>
            {(id) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the input's, as in every combobox
              // biome-ignore lint/a11y/useFocusableInteractive: the input keeps the focus and names the active one
              <div
                id={optionOf(id)}
                role="option"
                aria-selected={id === chosen()}
                onClick={() => choose(id)}
                onPointerMove={() => setChosen(id)}
              >
                <span>{found().get(id)?.title}</span>
                <Show when={hasLetters() && found().get(id)?.shortcut}>
                  {(shortcut) => (
                    <span class="key-hint" aria-hidden="true">
                      {shortcut().toUpperCase()}
                    </span>
                  )}
                </Show>
              </div>
            )}
          </For>
        </div>
        <p class="small soft" role="status">
          {found().size === 0 ? words().nothing : ''}
        </p>
        <div class="row end">
          <button type="button" class="button" onClick={() => props.onClose()}>
            {words().close}
          </button>
        </div>
      </div>
    </Dialog>
  )
}
