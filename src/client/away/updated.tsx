import { createSignal, Show } from 'solid-js'
import { updated as words } from '../language/updated.ts'
import { createUpdated } from './create-updated.ts'

/** PWA-3: says that there is a newer version. Never reloads by itself: whoever reads may be in the middle of something. */
export function Updated() {
  const isUpdated = createUpdated()
  const [isClosed, setClosed] = createSignal(false)
  const isSaid = () => isUpdated() && !isClosed()
  return (
    <div class="updated" classList={{ said: isSaid() }} role="status">
      <Show when={isSaid()}>
        <span>{words().says}</span>
        <button type="button" class="link" onClick={() => location.reload()}>
          {words().reload}
        </button>
        <button
          type="button"
          class="link plain"
          aria-label={words().close}
          title={words().close}
          onClick={() => setClosed(true)}
        >
          ✕
        </button>
      </Show>
    </div>
  )
}
