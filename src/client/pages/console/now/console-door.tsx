import { Match, Show, Switch } from 'solid-js'
import type { PublicView } from '../../../../queue/views/view.ts'
import { minutesAndSeconds } from '../../../../words/screens/live.ts'
import { consoleDay } from '../../../language/console-day.ts'
import { live } from '../../../language/live.ts'
import { timeToCome } from './countdown.ts'
import { CountdownArch } from './countdown-arch.tsx'
import { isAway } from './deeds.ts'

/** The doorway: open during a visit, its edge burning down while somebody is called, shut while the doctor is away. */
export function ConsoleDoor(props: { view: PublicView; now: number }) {
  const turn = () => props.view.turn
  const isShut = () => turn() === null && isAway(props.view) && props.view.runningSince !== null
  const left = () => timeToCome(props.view, props.now)
  return (
    <div
      class="doorway console-door"
      classList={{ open: turn()?.status === 'in_consultation', shut: isShut() }}
    >
      <Show when={left()}>{(left) => <CountdownArch left={left()} />}</Show>
      <Switch>
        <Match when={isShut()}>
          <BackAt view={props.view} now={props.now} />
        </Match>
        <Match when={true}>
          <span class="eyebrow">{consoleDay().turn.serving}</span>
          <span class="number" data-testid="serving-token">
            {props.view.serving ?? '–'}
          </span>
          <Show when={turn()}>
            {(turn) => (
              <span class="timer">
                {turn().startedAt === null ? consoleDay().turn.called : consoleDay().turn.inVisit}
                <span class="timer-number" role="timer">
                  {minutesAndSeconds(props.now - (turn().startedAt ?? turn().calledAt))}
                </span>
              </span>
            )}
          </Show>
        </Match>
      </Switch>
    </div>
  )
}

/** CALL-6: the time that patients were told, and what is left of it. */
function BackAt(props: { view: PublicView; now: number }) {
  const words = () => consoleDay().turn
  return (
    <Show when={props.view.doctor.expectedBackAt} fallback={<span class="back-at">{words().closed}</span>}>
      {(at) => (
        <>
          <span class="back-at">{words().backAt(live().timeOfDay(at()))}</span>
          <span class="timer" classList={{ overdue: props.now >= at() }}>
            {props.now < at()
              ? words().backLeft(minutesAndSeconds(at() - props.now))
              : words().backOver(minutesAndSeconds(props.now - at()))}
          </span>
        </>
      )}
    </Show>
  )
}
