import type { PublicView } from '../../../../queue/views/view.ts'
import { consoleDay } from '../../../language/console-day.ts'
import { consoleKeys } from '../../../language/console-keys.ts'
import { consoleNews } from '../../../language/console-news.ts'
import type { Day } from '../console-day.ts'
import type { ConsoleActions } from '../create-console.ts'
import { mayStartLate } from '../day/late-note.tsx'
import type { PaneId } from '../frame/layout.ts'
import type { Bar } from '../now/create-bar.ts'
import { deedInWords } from '../now/deed-words.ts'
import { isAway } from '../now/deeds.ts'
import { openMeetOf } from '../now/open-meet.tsx'
import { undoableOf } from '../now/undo-toast.tsx'
import { SHORTCUTS } from './shortcuts.ts'

/** One thing that can be done, by its key or from the list of all. */
export type Command = {
  readonly id: string
  readonly title: () => string
  readonly shortcut: string
  /** What is not offered now has no effect and is not in the list; its key is explained all the same. */
  readonly isOffered: () => boolean
  readonly run: () => void
}

export type CommandContext = {
  readonly day: () => Day
  readonly view: () => PublicView
  readonly now: () => number
  readonly bar: Bar
  readonly actions: ConsoleActions
  readonly panes: readonly { readonly id: PaneId; readonly title: () => string }[]
  readonly show: (pane: PaneId) => void
  readonly find: () => void
  readonly leave: (kind: 'on_break' | 'offline') => void
  readonly startLater: () => void
  readonly cancelDay: () => void
  readonly openSettings: () => void
  readonly openSounds: () => void
  readonly openVisits: () => void
  readonly openHelp: () => void
}

const DEEDS = ['start', 'finish', 'skip', 'callNext', 'resume', 'back'] as const

/** CONSOLE-7: everything that a doctor does in a day, without a mouse. */
export function commandsOf(context: CommandContext): readonly Command[] {
  const { view, bar, actions } = context
  const day = () => consoleDay().day
  const isHere = () => !isAway(view())
  /** The clock is asked only while there is a turn to have back. */
  const undoable = () => (view().undoable === null ? null : undoableOf(view(), context.now()))
  const meet = () => openMeetOf(context.day(), view())
  const always = () => true
  const panes = context.panes.map(
    ({ id, title }, index): Command => ({
      id: `show-${id}`,
      title: () => consoleKeys().show(title()),
      shortcut: String(index + 1),
      isOffered: always,
      run: () => context.show(id),
    }),
  )
  const command = (
    id: Exclude<keyof typeof SHORTCUTS, (typeof DEEDS)[number]>,
    title: () => string,
    isOffered: () => boolean,
    run: () => void,
  ): Command => ({ id, title, shortcut: SHORTCUTS[id], isOffered, run })
  return [
    ...DEEDS.map((type) => deedCommand(bar, type)),
    command(
      'undo',
      () => consoleDay().undo.undo,
      () => undoable() !== null,
      () => {
        const last = undoable()
        if (last) void bar.press({ type: 'undo', token: last.token })
      },
    ),
    command(
      'openMeet',
      () => consoleDay().turn.openMeet,
      () => meet() !== null,
      () => {
        window.open(meet() ?? '', '_blank', 'noopener')
      },
    ),
    command(
      'takeBreak',
      () => day().takeBreak,
      isHere,
      () => context.leave('on_break'),
    ),
    command(
      'leave',
      () => day().leave,
      isHere,
      () => context.leave('offline'),
    ),
    command(
      'startLater',
      () => consoleDay().whole.startLater,
      () => mayStartLate(view()),
      context.startLater,
    ),
    command(
      'cancelDay',
      () => consoleDay().whole.cancelDay,
      () => !view().isCancelled,
      context.cancelDay,
    ),
    command('find', () => consoleKeys().find, always, context.find),
    command('meetLink', () => day().meetLink, always, actions.askForLink),
    command('settings', () => day().settings, always, context.openSettings),
    command('visits', () => day().visits, always, context.openVisits),
    command('sounds', () => consoleNews().sounds, always, context.openSounds),
    ...panes,
    command('help', () => consoleKeys().help, always, context.openHelp),
  ]
}

/** What the bar offers; the same press, so it rests and asks as the button does (CONSOLE-1, CONSOLE-2). */
function deedCommand(bar: Bar, type: (typeof DEEDS)[number]): Command {
  const deed = () => [bar.deeds().main, ...bar.deeds().side].find((each) => each?.type === type) ?? null
  return {
    id: type,
    title: () => {
      const offered = deed()
      return offered === null ? consoleDay().deeds[type] : deedInWords(offered, null)
    },
    shortcut: SHORTCUTS[type],
    isOffered: () => deed() !== null,
    run: () => {
      const offered = deed()
      if (offered !== null) void bar.press(offered)
    },
  }
}
