import { createSignal, Match, Switch } from 'solid-js'
import type { PublicView } from '../../../../queue/views/view.ts'
import { ConnectionPill } from '../../../components/connection-pill.tsx'
import type { ConnectionState } from '../../../feed/connection-state.ts'
import { live } from '../../../language/live.ts'
import type { Day } from '../console-day.ts'
import type { ConsoleActions } from '../create-console.ts'
import { BreakDialog } from './break-dialog.tsx'
import { LinkReport } from './link-report.tsx'

/** Whose day it is, and the doctor's own status (CALL-6, CALL-10). */
export function DayHeader(props: {
  day: Day
  view: PublicView
  connection: ConnectionState
  onUseHere: () => void
  actions: ConsoleActions
  onSettings: () => void
}) {
  const [isLeaving, setLeaving] = createSignal<'on_break' | 'offline' | null>(null)
  const status = () => props.view.doctor.status
  const tone = () => {
    if (status() === 'on_break' || props.view.resting) return 'warn'
    return status() === 'offline' ? '' : 'good'
  }
  /** Also during a visit: whoever has gone offline in the middle of it must be able to say that they are back. */
  const isAway = () => props.view.availableSince === null
  return (
    <header class="day-header">
      <div>
        <h1>{props.day.doctor.name}</h1>
        <p class="soft">{live().longDate(props.day.date)}</p>
      </div>
      <div class="row">
        <ConnectionPill state={props.connection} onUseHere={props.onUseHere} />
        <span class={`chip ${tone()}`}>{live().doctor(props.view)}</span>
        <Switch>
          <Match when={!isAway()}>
            <button type="button" class="button small" onClick={() => setLeaving('on_break')}>
              Take a break
            </button>
            <button type="button" class="button small" onClick={() => setLeaving('offline')}>
              Go offline
            </button>
          </Match>
          <Match when={true}>
            <button
              type="button"
              class="button primary small"
              disabled={props.actions.isPending()}
              onClick={() =>
                void props.actions.act({ type: 'status', availability: 'available', backInMinutes: null })
              }
            >
              {props.view.runningSince === null ? 'Start the day' : 'I’m back'}
            </button>
          </Match>
        </Switch>
        <button type="button" class="button small" onClick={() => props.actions.askForLink()}>
          {props.day.meetLink === null ? 'Set Meet link' : 'Meet link'}
        </button>
        <button type="button" class="button small" onClick={() => props.onSettings()}>
          Settings
        </button>
      </div>
      <LinkReport view={props.view} actions={props.actions} />
      <BreakDialog kind={isLeaving()} actions={props.actions} onClose={() => setLeaving(null)} />
    </header>
  )
}
