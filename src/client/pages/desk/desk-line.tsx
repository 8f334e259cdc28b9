import { createMemo, createSignal, For, Show } from 'solid-js'
import type { Token } from '../../../queue/ids.ts'
import type { PublicView } from '../../../queue/views/view.ts'
import { consoleDay } from '../../language/console-day.ts'
import { consoleLine } from '../../language/console-line.ts'
import { desk } from '../../language/desk.ts'
import { patientOf } from '../console/console-day.ts'
import { createForecasts } from '../console/line/create-forecasts.ts'
import { MoreDialog } from '../console/line/more-dialog.tsx'
import { PresenceLegend } from '../console/line/presence.tsx'
import { isFound } from '../console/line/search.ts'
import { walkRows } from '../console/line/walk-rows.ts'
import { CancelDialog } from './cancel-dialog.tsx'
import type { DeskDay } from './desk-day.ts'
import { DeskRow } from './desk-row.tsx'
import type { Ticket } from './ticket-paper.tsx'

const MINUTE = 60_000

/** DESK-5: everybody who waits, next turn first; found by name or token while typing. */
export function DeskLine(props: {
  day: DeskDay
  view: PublicView
  connected: readonly Token[]
  now: number
  onPrint: (ticket: Ticket) => void
}) {
  const words = () => consoleLine().line
  const [typed, setTyped] = createSignal('')
  const [opened, setOpened] = createSignal<Token | null>(null)
  const [moved, setMoved] = createSignal<string | null>(null)
  const [cancelled, setCancelled] = createSignal<string | null>(null)
  const minute = createMemo(() => Math.floor(props.now / MINUTE) * MINUTE)
  const forecasts = createForecasts(() => props.view, minute)
  const isSought = () => typed().trim() !== ''
  const found = createMemo(() =>
    isSought() ? props.view.line.filter((token) => isFound(props.day, token, typed())) : props.view.line,
  )
  const inTurn = () => props.view.turn && patientOf(props.day, props.view.turn.token)
  return (
    <div class="line-pane">
      <p class="desk-turn">
        <Show when={props.view.turn} fallback={desk().nobodyServing}>
          {(turn) => (
            <strong>
              {[desk().serving(turn().token), inTurn()?.patientName].filter(Boolean).join(' · ')}
            </strong>
          )}
        </Show>
      </p>
      <div class="search" hidden={props.view.line.length === 0}>
        <input
          type="search"
          class="input"
          autocomplete="off"
          spellcheck={false}
          aria-label={words().search}
          placeholder={words().search}
          value={typed()}
          onInput={({ currentTarget }) => setTyped(currentTarget.value)}
          onKeyDown={({ key }) => key === 'Escape' && setTyped('')}
        />
        <p class="small soft" role="status">
          {isSought() ? words().found(found().length, props.view.line.length) : ''}
        </p>
      </div>
      <ol class="line" aria-label={words().label} onKeyDown={walkRows}>
        <For
          each={found()}
          fallback={
            <li class="soft empty">
              {isSought()
                ? words().foundNobody
                : props.view.isCancelled
                  ? consoleDay().whole.cancelled
                  : words().nobody}
            </li>
          }
        >
          {(token) => (
            <DeskRow
              day={props.day}
              view={props.view}
              token={token}
              connected={props.connected}
              likely={forecasts().get(token) ?? null}
              isOpen={token === opened()}
              onToggle={() => setOpened((before) => (before === token ? null : token))}
              onMove={setMoved}
              onCancel={setCancelled}
              onPrint={props.onPrint}
            />
          )}
        </For>
      </ol>
      <Show when={props.view.line.length > 0}>
        <PresenceLegend />
      </Show>
      <MoreDialog
        day={props.day}
        view={props.view}
        appointmentId={moved()}
        may={['moveUp', 'markNoShow']}
        onClose={() => setMoved(null)}
      />
      <CancelDialog
        day={props.day}
        view={props.view}
        appointmentId={cancelled()}
        onClose={() => setCancelled(null)}
      />
    </div>
  )
}
