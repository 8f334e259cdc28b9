import { onCleanup, onMount } from 'solid-js'
import { settings } from '../../../../language/settings.ts'

/** SET-4: asked of whoever leaves with changes that are not saved. The focus goes back to where it was. */
export function Leaving(props: { onKeep: () => void; onDiscard: () => void }) {
  let keep: HTMLButtonElement | undefined
  onMount(() => {
    const before = document.activeElement
    keep?.focus()
    onCleanup(() => before instanceof HTMLElement && before.focus())
  })
  return (
    <fieldset class="settings-leaving" aria-labelledby="settings-unsaved">
      <p id="settings-unsaved">{settings().form.unsaved}</p>
      <div class="row end">
        <button type="button" class="button danger" onClick={() => props.onDiscard()}>
          {settings().form.discard}
        </button>
        <button ref={keep} type="button" class="button" onClick={() => props.onKeep()}>
          {settings().form.keepEditing}
        </button>
      </div>
    </fieldset>
  )
}
