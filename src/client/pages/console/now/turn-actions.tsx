import { type JSX, Match, Switch } from 'solid-js'
import type { PublicView } from '../../../../queue/views/view.ts'
import type { ConsoleActions } from '../create-console.ts'

/** CALL-2 to CALL-5: one primary action, which changes with the turn. Pending until the room has answered. */
export function TurnActions(props: { view: PublicView; actions: ConsoleActions }) {
  const { act } = props.actions
  const turn = () => props.view.turn
  /** `press` is asked at the press: the turn may have changed under an unchanged button. */
  const primary = (label: string, press: () => Parameters<typeof act>[0]): JSX.Element => (
    <button
      type="button"
      class="button primary big"
      disabled={props.actions.isPending()}
      aria-busy={props.actions.isPending()}
      onClick={() => void act(press())}
    >
      {label}
    </button>
  )
  const isHere = () => props.view.doctor.status === 'available'
  return (
    <div class="turn-actions">
      <Switch>
        <Match when={turn()?.status === 'in_consultation' && turn()}>
          {(turn) => primary('Finish', () => ({ type: 'finish', token: turn().token }))}
        </Match>
        <Match when={turn()}>
          {(turn) => primary('Start', () => ({ type: 'start', token: turn().token }))}
        </Match>
        <Match when={props.view.interrupted}>
          {(token) => primary('Resume the visit', () => ({ type: 'resume', token: token() }))}
        </Match>
        <Match when={isHere() && props.view.line.length > 0}>
          {primary('Call next', () => ({ type: 'callNext' }))}
        </Match>
      </Switch>
      <Switch>
        <Match when={(turn()?.status === 'called' || turn()?.joined === false) && turn()}>
          {(turn) => (
            <button
              type="button"
              class="button"
              disabled={props.actions.isPending()}
              onClick={() => void act({ type: 'skip', token: turn().token })}
            >
              Skip
            </button>
          )}
        </Match>
        <Match when={props.view.interrupted !== null && isHere() && props.view.line.length > 0}>
          <button
            type="button"
            class="button"
            disabled={props.actions.isPending()}
            onClick={() => void act({ type: 'callNext' })}
          >
            Call next
          </button>
        </Match>
      </Switch>
    </div>
  )
}
