import { createMemo, lazy, onMount, Show, Suspense } from 'solid-js'
import type { Token } from '../../../queue/ids.ts'
import type { PublicView } from '../../../queue/views/view.ts'
import type { Day } from './console-day.ts'
import type { ConsoleActions } from './create-console.ts'
import { BreakDialog } from './day/break-dialog.tsx'
import { CancelDayDialog } from './day/cancel-day-dialog.tsx'
import type { CreatedNote } from './day/create-saved-note.ts'
import { LateDialog } from './day/late-dialog.tsx'
import { LinkDialog } from './day/link-dialog.tsx'
import { choicesOf, peopleOf } from './keys/choices.ts'
import type { Command } from './keys/commands.ts'
import { SoundsDialog } from './news/sounds-dialog.tsx'

const importSettings = () => import('./day/settings-dialog.tsx')
const SettingsDialog = lazy(() => importSettings().then((part) => ({ default: part.SettingsDialog })))
const Palette = lazy(() => import('./keys/palette.tsx'))
const HelpDialog = lazy(() => import('./keys/help-dialog.tsx'))

export type Opened =
  | 'settings'
  | 'palette'
  | 'help'
  | 'on_break'
  | 'offline'
  | 'start_later'
  | 'cancel_day'
  | 'sounds'

/**
 * What opens over the console, one at a time. The list of commands and the list of keys are loaded by the first press, the
 * settings when the browser has nothing better to do: whoever presses finds them there.
 */
export function ConsoleDialogs(props: {
  day: Day
  view: PublicView
  now: number
  actions: ConsoleActions
  open: Opened | null
  commands: readonly Command[]
  onPerson: (token: Token) => void
  onOpen: (one: Opened) => void
  onClose: () => void
  refetch: () => unknown
  note: CreatedNote
}) {
  /** A browser says that a dialog has closed only after another may have been opened: that one stays. */
  const closing = (...closed: readonly Opened[]) => {
    return () => {
      if (props.open !== null && closed.includes(props.open)) props.onClose()
    }
  }
  const away = () => (props.open === 'on_break' || props.open === 'offline' ? props.open : null)
  const hasOpened = (one: Opened) => createMemo<boolean>((before) => before || props.open === one, false)
  const [needsPalette, needsHelp] = [hasOpened('palette'), hasOpened('help')]
  const needsSettings = hasOpened('settings')
  onMount(() => {
    // What does not come now is asked for again by the press.
    const early = () => void importSettings().catch(() => {})
    if ('requestIdleCallback' in window) requestIdleCallback(early)
    else setTimeout(early)
  })
  return (
    <>
      <BreakDialog
        kind={away()}
        isServing={props.view.turn !== null}
        actions={props.actions}
        onClose={closing('on_break', 'offline')}
      />
      <LateDialog
        day={props.day}
        isOpen={props.open === 'start_later'}
        now={props.now}
        actions={props.actions}
        onClose={closing('start_later')}
        onCancelDay={() => props.onOpen('cancel_day')}
      />
      <SoundsDialog isOpen={props.open === 'sounds'} onClose={closing('sounds')} />
      <CancelDayDialog
        day={props.day}
        say={props.note.say}
        view={props.view}
        isOpen={props.open === 'cancel_day'}
        actions={props.actions}
        onClose={closing('cancel_day')}
      />
      <Suspense>
        <Show when={needsPalette()}>
          <Palette
            isOpen={props.open === 'palette'}
            commands={choicesOf(props.commands)}
            people={peopleOf(props.day, props.view, props.onPerson)}
            onClose={closing('palette')}
          />
        </Show>
      </Suspense>
      <Suspense>
        <Show when={needsHelp()}>
          <HelpDialog isOpen={props.open === 'help'} commands={props.commands} onClose={closing('help')} />
        </Show>
      </Suspense>
      <Suspense>
        <Show when={needsSettings()}>
          <SettingsDialog
            settings={props.day.settings}
            isOpen={props.open === 'settings'}
            onClose={closing('settings')}
            onSaved={() => void props.refetch()}
            say={props.note.say}
          />
        </Show>
      </Suspense>
      <LinkDialog
        link={props.day.meetLink}
        guestsAsk={props.day.meetGuestsAsk}
        isReported={props.view.meetLinkReportedAt !== null}
        mode={props.actions.linkDialog()}
        onClose={props.actions.closeLinkDialog}
        onSaved={(isStillOpen) => {
          void props.refetch()
          if (isStillOpen) void props.actions.linkSaved()
        }}
        say={props.note.say}
      />
    </>
  )
}
