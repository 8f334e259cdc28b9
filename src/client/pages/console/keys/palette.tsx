import { createEffect, createMemo, createSignal, For, on, Show } from 'solid-js'
import { Dialog } from '../../../components/dialog.tsx'
import { consoleKeys } from '../../../language/console-keys.ts'
import { plain } from '../line/search.ts'
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
  const [at, setAt] = createSignal(0)
  let list: HTMLDivElement | undefined
  const found = createMemo(() => {
    const wanted = plain(typed()).split(/\s+/).filter(Boolean)
    const fits = ({ title }: Choice) => wanted.every((word) => plain(title).includes(word))
    const people = wanted.length === 0 ? [] : props.people.filter(fits).slice(0, MOST_PEOPLE)
    return [...props.commands.filter(fits), ...people]
  })
  createEffect(
    on(
      () => props.isOpen,
      () => {
        setTyped('')
        setAt(0)
      },
    ),
  )
  const active = () => Math.min(at(), found().length - 1)
  const optionOf = (index: number) => `choice-${index}`

  function go(index: number) {
    setAt(Math.min(Math.max(index, 0), found().length - 1))
    list?.children[active()]?.scrollIntoView?.({ block: 'nearest' })
  }
  function choose(index: number) {
    const choice = found()[index]
    if (!choice) return
    // Closing gives the focus back; what is done may then take it elsewhere.
    props.onClose()
    queueMicrotask(choice.run)
  }
  function onKeyDown(event: KeyboardEvent) {
    const last = found().length - 1
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: active() === last ? 0 : active() + 1,
      ArrowUp: active() === 0 ? last : active() - 1,
      Home: 0,
      End: last,
    }
    const to = moves[event.key]
    if (to !== undefined) go(to)
    else if (event.key === 'Enter' && !event.isComposing) choose(active())
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
          aria-activedescendant={found().length > 0 ? optionOf(active()) : undefined}
          aria-label={words().placeholder}
          placeholder={words().placeholder}
          autocomplete="off"
          spellcheck={false}
          value={typed()}
          onInput={(event) => {
            setTyped(event.currentTarget.value)
            setAt(0)
          }}
          onKeyDown={onKeyDown}
        />
        <div id="palette-choices" ref={list} class="choices-list" role="listbox" aria-label={words().palette}>
          <For each={found()}>
            {(choice, index) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the input's, as in every combobox
              // biome-ignore lint/a11y/useFocusableInteractive: the input keeps the focus and names the active one
              <div
                id={optionOf(index())}
                role="option"
                aria-selected={index() === active()}
                onClick={() => choose(index())}
                onPointerMove={() => setAt(index())}
              >
                <span>{choice.title}</span>
                <Show when={hasLetters() && choice.shortcut}>
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
          {found().length === 0 ? words().nothing : ''}
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
