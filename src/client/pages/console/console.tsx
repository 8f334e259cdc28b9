import { createEffect, createMemo, createSignal, lazy, on, Show, Suspense } from 'solid-js'
import type { Token } from '../../../queue/ids.ts'
import { createClock } from '../../feed/create-clock.ts'
import { createDayFeed } from '../../feed/day-feed.ts'
import { newest } from '../../feed/newest.ts'
import { consoleDay } from '../../language/console-day.ts'
import { consoleLine } from '../../language/console-line.ts'
import type { Day } from './console-day.ts'
import { createConsole } from './create-console.ts'
import { BreakDialog } from './day/break-dialog.tsx'
import { DayHeader } from './day/day-header.tsx'
import { ForecastScore } from './day/forecast-score.tsx'
import { LinkDialog } from './day/link-dialog.tsx'
import { SettingsDialog } from './day/settings-dialog.tsx'
import { Tomorrow } from './day/tomorrow.tsx'
import { createPanes, panelOf } from './frame/create-panes.ts'
import { keepFocus } from './frame/keep-focus.ts'
import type { PaneId } from './frame/layout.ts'
import { type PaneBook, Workspace } from './frame/workspace.tsx'
import { ConsoleAnnouncer } from './heard/console-announcer.tsx'
import { choicesOf, peopleOf } from './keys/choices.ts'
import { commandsOf } from './keys/commands.ts'
import { listen } from './keys/listen.ts'
import { createLineState } from './line/create-line-state.ts'
import { LinePane } from './line/line-pane.tsx'
import { ActionBar } from './now/action-bar.tsx'
import { createBar } from './now/create-bar.ts'
import { PatientPane } from './now/patient-pane.tsx'
import { TodayPane } from './today/today-pane.tsx'

const Palette = lazy(() => import('./keys/palette.tsx'))
const HelpDialog = lazy(() => import('./keys/help-dialog.tsx'))

type Opened = 'settings' | 'palette' | 'help' | 'on_break' | 'offline' | null

/** CALL-1: the day as the room has it, with the names that only this doctor may read. */
export function Console(props: { day: Day; refetch: () => unknown }) {
  const now = createClock()
  const live = createDayFeed(props.day.key, { key: props.day.key })
  const view = createMemo(() => newest(live.view(), props.day.view))
  const actions = createConsole(props.day.key)
  const bar = createBar(view, actions, () => props.refetch())
  const panes = createPanes()
  const [open, setOpen] = createSignal<Opened>(null)
  /** A browser says that a dialog has closed only after another may have been opened: that one stays. */
  const closing = (...closed: readonly Opened[]) => {
    return () => void setOpen((held) => (closed.includes(held) ? null : held))
  }
  const line = createLineState()
  let root: HTMLDivElement | undefined
  let main: HTMLButtonElement | undefined
  keepFocus(
    () => root,
    () => main,
  )

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
    const { serving, line: waiting } = view()
    const { tabServing, tabWaiting } = consoleDay().page
    document.title = `${serving === null ? tabWaiting(waiting.length) : tabServing(serving)} · Anteroom`
  })

  const book: PaneBook = {
    patient: {
      title: () => consoleDay().turn.label,
      count: () => null,
      body: () => <PatientPane day={props.day} view={view()} connected={live.connected()} now={now()} />,
    },
    line: {
      title: () => consoleLine().line.label,
      count: () => view().line.length,
      body: () => (
        <LinePane day={props.day} view={view()} connected={live.connected()} now={now()} state={line} />
      ),
    },
    today: {
      title: () => consoleLine().today.label,
      count: () => null,
      body: () => (
        <>
          <TodayPane day={props.day} view={view()} />
          <ForecastScore />
        </>
      ),
    },
    tomorrow: {
      title: () => consoleLine().tomorrow.label,
      count: () => null,
      body: () => <Tomorrow day={props.day} />,
    },
  }

  function showPane(id: PaneId) {
    panes.show(id)
    document.getElementById(panelOf(id))?.focus()
  }
  const commands = commandsOf({
    day: () => props.day,
    view,
    now,
    bar,
    actions,
    panes: (['patient', 'line', 'today', 'tomorrow'] as const).map((id) => ({ id, title: book[id].title })),
    show: showPane,
    find() {
      panes.show('line')
      document.getElementById('find-in-line')?.focus()
    },
    leave: setOpen,
    openSettings: () => setOpen('settings'),
    openHelp: () => setOpen('help'),
  })
  listen(
    () => commands,
    () => setOpen('palette'),
  )
  function showPerson(token: Token) {
    if (!view().line.includes(token)) return showPane('today')
    panes.show('line')
    line.reveal(token)
    document.querySelector<HTMLElement>(`[aria-controls="waiting-${token}"]`)?.focus()
  }
  const hasOpened = createMemo<Readonly<Record<'palette' | 'help', boolean>>>(
    (before) => ({
      palette: before.palette || open() === 'palette',
      help: before.help || open() === 'help',
    }),
    { palette: false, help: false },
  )

  return (
    <div class="console" ref={root}>
      <DayHeader
        day={props.day}
        view={view()}
        connection={live.state()}
        onUseHere={live.useHere}
        actions={actions}
        onLeave={setOpen}
        onSettings={() => setOpen('settings')}
        onCommands={() => setOpen('palette')}
      />
      <Workspace
        panes={panes}
        book={book}
        footer={
          <ActionBar
            day={props.day}
            view={view()}
            now={now()}
            actions={actions}
            bar={bar}
            mainRef={(button) => {
              main = button
            }}
          />
        }
      />
      <ConsoleAnnouncer day={props.day} view={view()} now={now()} isAsking={bar.question() !== null} />
      <BreakDialog kind={awayOf(open())} actions={actions} onClose={closing('on_break', 'offline')} />
      <Suspense>
        <Show when={hasOpened().palette}>
          <Palette
            isOpen={open() === 'palette'}
            commands={choicesOf(commands)}
            people={peopleOf(props.day, view(), showPerson)}
            onClose={closing('palette')}
          />
        </Show>
      </Suspense>
      <Suspense>
        <Show when={hasOpened().help}>
          <HelpDialog isOpen={open() === 'help'} commands={commands} onClose={closing('help')} />
        </Show>
      </Suspense>
      <SettingsDialog
        settings={props.day.settings}
        isOpen={open() === 'settings'}
        onClose={closing('settings')}
        onSaved={() => {
          setOpen(null)
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

const awayOf = (open: Opened) => (open === 'on_break' || open === 'offline' ? open : null)
