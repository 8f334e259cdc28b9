import { useNavigate } from '@solidjs/router'
import { createEffect, createMemo, createSignal, on } from 'solid-js'
import type { Token } from '../../../queue/ids.ts'
import { createTitle } from '../../components/create-title.ts'
import { createClock } from '../../feed/create-clock.ts'
import { createDayFeed } from '../../feed/day-feed.ts'
import { newest } from '../../feed/newest.ts'
import { consoleDay } from '../../language/console-day.ts'
import { consoleLine } from '../../language/console-line.ts'
import { conversation } from '../../language/conversation.ts'
import { visit } from '../../language/visit.ts'
import { ChartOfTurn } from './chart/chart-of-turn.tsx'
import type { Day } from './console-day.ts'
import { ConsoleDialogs, type Opened } from './console-dialogs.tsx'
import { createConsole } from './create-console.ts'
import { createSavedNote } from './day/create-saved-note.ts'
import { DayHeader } from './day/day-header.tsx'
import { ForecastScore } from './day/forecast-score.tsx'
import { SavedNote } from './day/saved-note.tsx'
import { Tomorrow } from './day/tomorrow.tsx'
import { createPanes, panelOf } from './frame/create-panes.ts'
import { keepFocus } from './frame/keep-focus.ts'
import type { PaneId } from './frame/layout.ts'
import type { PaneBook } from './frame/pane.ts'
import { Workspace } from './frame/workspace.tsx'
import { ConsoleAnnouncer } from './heard/console-announcer.tsx'
import { commandsOf } from './keys/commands.ts'
import { listen } from './keys/listen.ts'
import { createLineState } from './line/create-line-state.ts'
import { LinePane } from './line/line-pane.tsx'
import { createDayMessages } from './messages/create-day-messages.ts'
import { DayMessagesContext } from './messages/in-rows.tsx'
import { MessagesPane } from './messages/messages-pane.tsx'
import { createNews } from './news/create-news.ts'
import type { News } from './news/news.ts'
import { NewsNote } from './news/news-note.tsx'
import { ActionBar } from './now/action-bar.tsx'
import { createBar } from './now/create-bar.ts'
import { FinishGaps } from './now/finish-gaps.tsx'
import { PatientPane } from './now/patient-pane.tsx'
import { TodayPane } from './today/today-pane.tsx'
import { createWriting } from './visit/create-writing.ts'
import { goToField, goToHold } from './visit/go-to-field.ts'
import { HeldBackNote } from './visit/held-back-note.tsx'
import { VisitPane } from './visit/visit-pane.tsx'

/** CALL-1: the day as the room has it, with the names that only this doctor may read. */
export function Console(props: { day: Day; refetch: () => unknown }) {
  const now = createClock()
  const navigate = useNavigate()
  const live = createDayFeed({ key: props.day.key })
  const view = createMemo(() => newest(live.view(), props.day.view))
  const writing = createWriting(() => props.day, view)
  const actions = createConsole(props.day.key, writing.flush)
  const bar = createBar(view, actions, () => props.refetch(), writing.gaps)
  const panes = createPanes()
  const [open, setOpen] = createSignal<Opened | null>(null)
  const line = createLineState()
  const messages = createDayMessages(
    props.day.key,
    () => live.state() === 'live',
    () => showPane('messages'),
  )
  const note = createSavedNote()
  const news = createNews(
    view,
    messages.known,
    (id) => panes.isShown('messages') && (messages.chosen() ?? writing.current()?.appointmentId) === id,
  )
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
  // Where it hides neither the patient nor the line, it comes up by itself.
  createEffect(
    on(writing.inVisit, (id) => {
      if (id !== null && panes.columns().length === 3) panes.show('visit')
    }),
  )
  createEffect(
    on(
      () => panes.isShown('messages'),
      (isShown) => isShown && messages.showFirstUnread(writing.current()?.appointmentId ?? null),
    ),
  )
  createTitle(() => {
    const { serving, line: waiting } = view()
    const { tabServing, tabWaiting } = consoleDay().page
    return serving === null ? tabWaiting(waiting.length) : tabServing(serving)
  })

  const book: PaneBook = {
    patient: {
      title: () => consoleDay().turn.label,
      count: () => null,
      body: () => (
        <>
          <PatientPane day={props.day} view={view()} connected={live.connected()} now={now()} />
          <ChartOfTurn day={props.day} view={view()} />
        </>
      ),
    },
    visit: {
      title: () => visit().label,
      count: () => null,
      body: () => <VisitPane day={props.day} writing={writing} />,
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
    messages: {
      title: () => conversation().section,
      count: () => messages.unread() || null,
      body: () => <MessagesPane day={props.day} view={view()} messages={messages} />,
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
    panes: (['patient', 'line', 'visit', 'messages', 'today', 'tomorrow'] as const).map((id) => ({
      id,
      title: book[id].title,
    })),
    show: showPane,
    find() {
      panes.show('line')
      document.getElementById('find-in-line')?.focus()
    },
    leave: setOpen,
    startLater: () => setOpen('start_later'),
    cancelDay: () => setOpen('cancel_day'),
    openSettings: () => setOpen('settings'),
    openSounds: () => setOpen('sounds'),
    openVisits: () => navigate('/visits'),
    openHelp: () => setOpen('help'),
  })
  listen(
    () => commands,
    () => setOpen('palette'),
  )
  function goToWriting(go: () => void) {
    writing.choose(null)
    panes.show('visit')
    go()
  }
  function showNews(fresh: News) {
    news.close()
    if (fresh.type === 'link') return actions.askForLink()
    if (fresh.type === 'wrote') return messages.open(fresh.appointmentId)
    const [first] = fresh.tokens
    return first === undefined || first === view().serving ? showPane('patient') : showPerson(first)
  }
  function showPerson(token: Token) {
    if (!view().line.includes(token)) return showPane('today')
    panes.show('line')
    line.reveal(token)
    document.querySelector<HTMLElement>(`[aria-controls="waiting-${token}"]`)?.focus()
  }

  return (
    <div class="console" ref={root}>
      <DayHeader
        day={props.day}
        view={view()}
        feed={live}
        now={now()}
        actions={actions}
        onLeave={setOpen}
        onLate={() => setOpen('start_later')}
        onSettings={() => setOpen('settings')}
        onCommands={() => setOpen('palette')}
      />
      <DayMessagesContext.Provider value={messages}>
        <Workspace
          panes={panes}
          book={book}
          footer={
            <>
              <NewsNote day={props.day} news={news} onShow={showNews} />
              <SavedNote note={note} />
              <HeldBackNote writing={writing} onGo={(hold) => goToWriting(() => goToHold(hold))} />
              <FinishGaps bar={bar} onGo={(gap) => goToWriting(() => goToField(gap))} />
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
            </>
          }
        />
      </DayMessagesContext.Provider>
      <ConsoleAnnouncer day={props.day} view={view()} now={now()} question={bar.question()} />
      <ConsoleDialogs
        day={props.day}
        view={view()}
        now={now()}
        actions={actions}
        open={open()}
        commands={commands}
        onPerson={showPerson}
        onOpen={setOpen}
        onClose={() => setOpen(null)}
        refetch={() => props.refetch()}
        note={note}
      />
    </div>
  )
}
