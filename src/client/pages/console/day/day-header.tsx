import { Show } from 'solid-js'
import type { PublicView } from '../../../../queue/views/view.ts'
import { ConnectionPill } from '../../../components/connection-pill.tsx'
import { asOfInWords } from '../../../components/freshness.ts'
import type { DayFeed } from '../../../feed/day-feed.ts'
import { consoleDay } from '../../../language/console-day.ts'
import { live } from '../../../language/live.ts'
import type { Day } from '../console-day.ts'
import type { ConsoleActions } from '../create-console.ts'
import { KeyHint, keyShortcuts } from '../keys/key-hint.tsx'
import { SHORTCUTS } from '../keys/shortcuts.ts'
import { isAway } from '../now/deeds.ts'
import { doctorStatusInWords } from './doctor-status.ts'
import { LateNote, mayStartLate } from './late-note.tsx'
import { LinkReport } from './link-report.tsx'

/** Whose day it is, and the doctor's own status (CALL-6, CALL-10). On a phone most of it is in the menu. */
export function DayHeader(props: {
  day: Day
  view: PublicView
  feed: DayFeed
  now: number
  actions: ConsoleActions
  onLeave: (kind: 'on_break' | 'offline') => void
  onLate: () => void
  onSettings: () => void
  onCommands: () => void
}) {
  const words = () => consoleDay().day
  const tone = () => (isAway(props.view) || props.view.resting ? 'warn' : 'good')
  return (
    <header class="day-header">
      <div class="whose-day">
        <h1>{props.day.doctor.name}</h1>
        <p class="small soft">{live().longDate(props.day.date)}</p>
      </div>
      <div class="day-state">
        <ConnectionPill feed={props.feed} asOf={asOfInWords(props.feed, props.now)} />
        <span class={`chip ${tone()}`} data-testid="doctor-status">
          {doctorStatusInWords(props.view)}
        </span>
      </div>
      <div class="day-controls">
        <Show when={mayStartLate(props.view)}>
          <HeaderButton
            says={consoleDay().whole.startLater}
            shortcut="startLater"
            onPress={() => props.onLate()}
          />
        </Show>
        <Show when={!isAway(props.view)}>
          <HeaderButton
            says={words().takeBreak}
            shortcut="takeBreak"
            onPress={() => props.onLeave('on_break')}
          />
          <HeaderButton
            isWide
            says={words().leave}
            shortcut="leave"
            onPress={() => props.onLeave('offline')}
          />
        </Show>
        <HeaderButton
          isWide
          says={props.day.meetLink === null ? words().setMeetLink : words().meetLink}
          shortcut="meetLink"
          onPress={() => props.actions.askForLink()}
        />
        <HeaderButton isWide says={words().settings} shortcut="settings" onPress={() => props.onSettings()} />
        <a class="button small wide" href="/visits" aria-keyshortcuts={keyShortcuts(SHORTCUTS.visits)}>
          {words().visits}
          <KeyHint shortcut={SHORTCUTS.visits} />
        </a>
        <button
          type="button"
          class="button small"
          aria-haspopup="dialog"
          aria-keyshortcuts="Control+K Meta+K"
          onClick={() => props.onCommands()}
        >
          {words().commands}
          <span class="key-hint" aria-hidden="true">
            Ctrl K
          </span>
        </button>
      </div>
      <LateNote day={props.day} view={props.view} now={props.now} onLate={props.onLate} />
      <LinkReport view={props.view} actions={props.actions} />
    </header>
  )
}

function HeaderButton(props: {
  says: string
  shortcut: keyof typeof SHORTCUTS
  isWide?: boolean
  onPress: () => void
}) {
  return (
    <button
      type="button"
      class="button small"
      classList={{ wide: props.isWide === true }}
      aria-haspopup="dialog"
      aria-keyshortcuts={keyShortcuts(SHORTCUTS[props.shortcut])}
      onClick={() => props.onPress()}
    >
      {props.says}
      <KeyHint shortcut={SHORTCUTS[props.shortcut]} />
    </button>
  )
}
