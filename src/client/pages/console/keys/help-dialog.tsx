import { For } from 'solid-js'
import { Dialog } from '../../../components/dialog.tsx'
import { consoleKeys } from '../../../language/console-keys.ts'
import type { Command } from './commands.ts'
import { hasLetters, setLetters } from './letters.ts'

/** CONSOLE-8: which key does what, and the switch that turns the single ones off (WCAG 2.1.4). */
export default function HelpDialog(props: {
  isOpen: boolean
  commands: readonly Command[]
  onClose: () => void
}) {
  const words = consoleKeys
  return (
    <Dialog isOpen={props.isOpen} title={words().helpTitle} onClose={() => props.onClose()}>
      <label class="check">
        <input
          type="checkbox"
          checked={hasLetters()}
          onChange={(event) => setLetters(event.currentTarget.checked)}
        />
        {words().letters}
      </label>
      <p class="small soft">{hasLetters() ? words().helpHint : words().lettersHint}</p>
      <dl class="shortcuts" classList={{ off: !hasLetters() }}>
        <div>
          <dt>{words().palette}</dt>
          <dd>
            <kbd class="key-hint">Ctrl</kbd> <kbd class="key-hint">K</kbd>
          </dd>
        </div>
        <For each={props.commands}>
          {({ title, shortcut }) => (
            <div>
              <dt>{title()}</dt>
              <dd>
                <kbd class="key-hint">{shortcut.toUpperCase()}</kbd>
              </dd>
            </div>
          )}
        </For>
      </dl>
      <div class="row end">
        <button type="button" class="button" onClick={() => props.onClose()}>
          {words().close}
        </button>
      </div>
    </Dialog>
  )
}
