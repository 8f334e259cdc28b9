import { createSignal, onCleanup } from 'solid-js'
import { LIMITS } from '../../../record/limits.ts'
import { pastVisits } from '../../language/past-visits.ts'

/** So long nobody types before it is looked for. */
const PAUSE_MS = 300

/** HIST-9: the name as it is asked for. It is kept on the page alone: a name stands in no address. */
export function createNameSearch() {
  const [sought, setSought] = createSignal('')
  const [typed, setTyped] = createSignal('')
  let timer: ReturnType<typeof setTimeout> | undefined
  onCleanup(() => clearTimeout(timer))
  return {
    typed,
    sought,
    type(text: string) {
      setTyped(text)
      clearTimeout(timer)
      timer = setTimeout(() => setSought(text.trim()), PAUSE_MS)
    },
    clear() {
      clearTimeout(timer)
      setTyped('')
      setSought('')
    },
  }
}

export function NameSearch(props: { typed: string; onType: (text: string) => void }) {
  return (
    <div class="field">
      <label for="visits-name">{pastVisits().search}</label>
      <input
        id="visits-name"
        class="input"
        type="search"
        autocomplete="off"
        spellcheck={false}
        maxlength={LIMITS.nameSought}
        value={props.typed}
        onInput={({ currentTarget }) => props.onType(currentTarget.value)}
      />
    </div>
  )
}
