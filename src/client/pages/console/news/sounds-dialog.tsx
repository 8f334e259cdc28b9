import { For } from 'solid-js'
import { softChime } from '../../../away/sound.ts'
import { Dialog } from '../../../components/dialog.tsx'
import { consoleNews } from '../../../language/console-news.ts'
import { SOUNDS } from './news.ts'
import { setSoundOf, sounds } from './sounds.ts'

/** CONSOLE-25: what can be heard, one press each; it holds at once and on this device. */
export function SoundsDialog(props: { isOpen: boolean; onClose: () => void }) {
  const words = consoleNews
  return (
    <Dialog isOpen={props.isOpen} title={words().soundsTitle} onClose={() => props.onClose()}>
      <div class="stack">
        <p class="small soft">{words().soundsHint}</p>
        <For each={SOUNDS}>
          {(each) => (
            <label class="check">
              <input
                type="checkbox"
                checked={sounds().includes(each)}
                onChange={({ currentTarget }) => {
                  setSoundOf(each, currentTarget.checked)
                  if (currentTarget.checked) softChime()
                }}
              />
              {words().sound[each]}
            </label>
          )}
        </For>
        <div class="row end">
          <button type="button" class="button" onClick={() => props.onClose()}>
            {words().close}
          </button>
        </div>
      </div>
    </Dialog>
  )
}
