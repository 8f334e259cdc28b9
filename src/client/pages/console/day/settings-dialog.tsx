import { useQueryClient } from '@tanstack/solid-query'
import { Show } from 'solid-js'
import { Dialog } from '../../../components/dialog.tsx'
import { settings } from '../../../language/settings.ts'
import '../../../styles/settings.css'
import type { Day } from '../console-day.ts'
import { savedInWords } from './settings/saved-parts.ts'
import { SettingsForm } from './settings/settings-form.tsx'

/** SET-2, POS-3, LATE-1: what the doctor sets for every day; today's queue takes over at once what it uses. */
export function SettingsDialog(props: {
  settings: Day['settings']
  isOpen: boolean
  onClose: () => void
  onSaved: () => void
  say: (sentence: string) => void
}) {
  const client = useQueryClient()
  return (
    <Dialog isOpen={props.isOpen} title={settings().form.title} onClose={() => props.onClose()}>
      {/* Made anew at every opening: what was discarded does not come back. */}
      <Show when={props.isOpen}>
        <SettingsForm
          settings={props.settings}
          onClose={() => props.onClose()}
          onSaved={(change) => {
            props.onSaved()
            // Which day is the next one may have changed (CALL-11).
            void client.invalidateQueries({ queryKey: ['dayAfter'] })
            props.say(savedInWords(settings(), change))
          }}
        />
      </Show>
    </Dialog>
  )
}
