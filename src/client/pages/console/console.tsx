import { createEffect, createSignal, on } from 'solid-js'
import { createClock } from '../../live/create-clock.ts'
import { createLiveQueue } from '../../live/live-queue.ts'
import { newest } from '../../live/newest.ts'
import { ClosedLists } from './closed-lists.tsx'
import { createConsole } from './create-console.ts'
import type { Day } from './day.ts'
import { DayHeader } from './day-header.tsx'
import { ForecastScore } from './forecast-score.tsx'
import { LinkDialog } from './link-dialog.tsx'
import { NowPanel } from './now-panel.tsx'
import { SettingsDialog } from './settings-dialog.tsx'
import { UndoBar } from './undo-bar.tsx'
import { WaitingList } from './waiting-list.tsx'

/** CALL-1: the day as the room has it, with the names that only this doctor may read. */
export function Console(props: { day: Day; refetch: () => unknown }) {
  const now = createClock()
  const live = createLiveQueue({ key: props.day.key })
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
