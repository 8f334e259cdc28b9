import { createEffect, createMemo, createSignal, For, on, Show } from 'solid-js'
import type { Token } from '../../../../queue/ids.ts'
import type { PublicView } from '../../../../queue/views/view.ts'
import { consoleDay } from '../../../language/console-day.ts'
import { consoleLine } from '../../../language/console-line.ts'
import { type Day, patientOf } from '../console-day.ts'
import { panelOf } from '../frame/create-panes.ts'
import { createForecasts } from './create-forecasts.ts'
import type { LineState } from './create-line-state.ts'
import { LineRow } from './line-row.tsx'
import { MoreDialog } from './more-dialog.tsx'
import { PresenceLegend } from './presence.tsx'
import { type OpenMenu, RowMenu } from './row-menu.tsx'
import { isFound } from './search.ts'
import { walkRows } from './walk-rows.ts'

const MINUTE = 60_000
const SEARCH = 'find-in-line'

/** Everybody who waits, next turn first; what can be done about each is behind "More" (CALL-8, LATE-2). */
export function LinePane(props: {
  day: Day
  view: PublicView
  connected: readonly Token[]
  now: number
  state: LineState
}) {
  const words = () => consoleLine().line
  const [menu, setMenu] = createSignal<OpenMenu | null>(null)
  const [asked, setAsked] = createSignal<string | null>(null)
  const typed = () => props.state.typed()
  const minute = createMemo(() => Math.floor(props.now / MINUTE) * MINUTE)
  const forecasts = createForecasts(() => props.view, minute)
  const isMixed = createMemo(
    () => new Set(props.view.line.flatMap((token) => patientOf(props.day, token)?.mode ?? [])).size > 1,
  )
  const found = createMemo(() =>
    typed().trim() === ''
      ? props.view.line
      : props.view.line.filter((token) => isFound(props.day, token, typed())),
  )
  // CONSOLE-17: who was searched for has been called; whoever is still typing searches on.
  createEffect(
    on(found, (_, before) => {
      const called = props.view.turn?.token
      const isTyping = document.activeElement?.id === SEARCH
      if (called === undefined || isTyping || typed().trim() === '') return
      if (before?.includes(called) && !props.view.line.includes(called)) props.state.search('')
    }),
  )
  return (
    <div class="line-pane">
      <div class="search" hidden={props.view.line.length === 0}>
        <input
          id={SEARCH}
          type="search"
          class="input"
          autocomplete="off"
          spellcheck={false}
          aria-label={words().search}
          placeholder={words().search}
          value={typed()}
          onInput={(event) => props.state.search(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return
            // A second one leaves the field, so that single keys work again (CONSOLE-8).
            if (typed() === '') document.getElementById(panelOf('line'))?.focus()
            props.state.search('')
          }}
        />
        <p class="small soft" role="status">
          {typed().trim() === '' ? '' : words().found(found().length, props.view.line.length)}
        </p>
      </div>
      <ol class="line" aria-label={words().label} onKeyDown={walkRows}>
        <For
          each={found()}
          fallback={
            <Show when={typed().trim() === ''} fallback={<li class="soft empty">{words().foundNobody}</li>}>
              <li class="empty-pane">
                <p>{props.view.isCancelled ? consoleDay().whole.cancelled : words().nobody}</p>
                <p class="small soft">
                  {props.view.isCancelled ? consoleDay().whole.afterCancelled : words().afterNobody}
                </p>
              </li>
            </Show>
          }
        >
          {(token) => (
            <LineRow
              day={props.day}
              view={props.view}
              token={token}
              connected={props.connected}
              minute={minute()}
              likely={forecasts().get(token) ?? null}
              isNext={token === props.view.line[0]}
              isMixed={isMixed()}
              isOpen={token === props.state.opened()}
              onToggle={() => props.state.toggle(token)}
              isMenuOpen={menu()?.appointmentId === patientOf(props.day, token)?.appointmentId}
              onMore={(appointmentId, anchor) =>
                setMenu((before) =>
                  before?.appointmentId === appointmentId ? null : { appointmentId, anchor },
                )
              }
            />
          )}
        </For>
      </ol>
      <Show when={props.view.line.length > 0}>
        <PresenceLegend />
      </Show>
      <RowMenu
        day={props.day}
        view={props.view}
        open={menu()}
        onClose={() => setMenu(null)}
        onDone={() => props.state.search('')}
        onMore={setAsked}
      />
      <MoreDialog day={props.day} view={props.view} appointmentId={asked()} onClose={() => setAsked(null)} />
    </div>
  )
}
