import { createEffect, createSignal, on } from 'solid-js'
import { createClock } from '../../feed/create-clock.ts'
import { createDayFeed } from '../../feed/day-feed.ts'
import { newest } from '../../feed/newest.ts'
import type { Day } from './console-day.ts'
import { createConsole } from './create-console.ts'
import { DayHeader } from './day/day-header.tsx'
import { ForecastScore } from './day/forecast-score.tsx'
import { LinkDialog } from './day/link-dialog.tsx'
import { SettingsDialog } from './day/settings-dialog.tsx'
import { ClosedLists } from './line/closed-lists.tsx'
import { WaitingList } from './line/waiting-list.tsx'
import { NowPanel } from './now/now-panel.tsx'
import { UndoBar } from './now/undo-bar.tsx'

/** CALL-1: the day as the room has it, with the names that only this doctor may read. */
export function Console(props: { day: Day; refetch: () => unknown }) {
  const now = createClock()
  const live = createDayFeed(props.day.key, { key: props.day.key })
  const view = () => newest(live.view(), props.day.view)
  const actions = createConsole(props.day.key)
  const [isSettings, setSettings] = createSignal(false)

  // The room says that something changed; names, reasons and who is ready are asked of the Worker.
  createEffect(
    on(
      () => live.view()?.seq,
      (seq) => {
        if (seq !== undefined && seq > props.day.view.seq) void props.refetch()
      },
    ),
  )
  createEffect(() => {
    const { serving, line } = view()
    document.title = `${serving === null ? `${line.length} waiting` : `Token ${serving}`} · Anteroom`
  })

  return (
    <div class="console">
      <DayHeader
        day={props.day}
        view={view()}
        connection={live.state()}
        onUseHere={live.useHere}
        actions={actions}
        onSettings={() => setSettings(true)}
      />
      <div>
        <NowPanel day={props.day} view={view()} connected={live.connected()} now={now()} actions={actions} />
        <UndoBar view={view()} now={now()} actions={actions} />
      </div>
      <WaitingList day={props.day} view={view()} connected={live.connected()} now={now()} />
      <ClosedLists day={props.day} view={view()} />
      <ForecastScore />
      <SettingsDialog
        settings={props.day.settings}
        isOpen={isSettings()}
        onClose={() => setSettings(false)}
        onSaved={() => {
          setSettings(false)
          void props.refetch()
        }}
      />
      <LinkDialog
        link={props.day.meetLink}
        mode={actions.linkDialog()}
        onClose={actions.closeLinkDialog}
        onSaved={() => {
          void props.refetch()
          void actions.linkSaved()
        }}
      />
    </div>
  )
}
