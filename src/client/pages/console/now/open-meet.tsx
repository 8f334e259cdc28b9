import { Show } from 'solid-js'
import type { PublicView } from '../../../../queue/views/view.ts'
import { consoleDay } from '../../../language/console-day.ts'
import type { Day } from '../console-day.ts'
import { KeyHint, keyShortcuts } from '../keys/key-hint.tsx'
import { SHORTCUTS } from '../keys/shortcuts.ts'

/** CONSOLE-6: the link that this visit is held by, as its patient has it; null unless an online visit is on. */
export const openMeetOf = ({ visitLink }: Day, { turn }: PublicView) =>
  turn?.status === 'in_consultation' && turn.mode === 'online' ? visitLink : null

export function OpenMeet(props: { day: Day; view: PublicView }) {
  return (
    <Show when={openMeetOf(props.day, props.view)}>
      {(link) => (
        <a
          class="button big side-deed"
          href={link()}
          target="_blank"
          rel="noreferrer"
          aria-keyshortcuts={keyShortcuts(SHORTCUTS.openMeet)}
        >
          <span>{consoleDay().turn.openMeet}</span>
          <KeyHint shortcut={SHORTCUTS.openMeet} />
        </a>
      )}
    </Show>
  )
}
