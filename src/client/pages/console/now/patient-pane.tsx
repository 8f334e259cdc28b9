import { Match, Show, Switch } from 'solid-js'
import type { Token } from '../../../../queue/ids.ts'
import type { PublicView } from '../../../../queue/views/view.ts'
import { minutesAndSeconds } from '../../../../words/screens/live.ts'
import { consoleDay } from '../../../language/console-day.ts'
import { consoleLine } from '../../../language/console-line.ts'
import { type Day, marksOf, patientOf } from '../console-day.ts'
import { PresenceMark } from '../line/presence.tsx'
import { ConsoleDoor } from './console-door.tsx'
import { isAway } from './deeds.ts'
import { PatientFacts } from './patient-facts.tsx'

/** Whose turn it is, large; a visit that seems forgotten is called to mind (NOTE-10). */
export function PatientPane(props: { day: Day; view: PublicView; connected: readonly Token[]; now: number }) {
  const words = () => consoleDay().turn
  const turn = () => props.view.turn
  const next = () => props.view.line[0] ?? null
  const name = () => patientOf(props.day, next())?.patientName ?? consoleDay().page.tabServing(next() ?? 0)
  const isOpen = () => turn()?.status === 'in_consultation'
  return (
    <div class="patient-pane">
      <ConsoleDoor view={props.view} now={props.now} />
      <div class="patient-about">
        <Switch>
          <Match when={turn()}>
            {(turn) => (
              <PatientFacts
                patient={patientOf(props.day, turn().token)}
                view={props.view}
                turn={turn()}
                connected={props.connected}
              />
            )}
          </Match>
          <Match when={props.view.isCancelled}>
            <Says title={consoleDay().whole.cancelled} more={consoleDay().whole.afterCancelled} />
          </Match>
          <Match when={props.view.runningSince === null}>
            <Says
              title={words().notBegun}
              more={next() === null ? words().firstToCome : words().calledFirst(next() ?? 0, name())}
            />
          </Match>
          <Match when={props.view.line.length === 0}>
            <Says title={words().nobody} more={words().afterNobody} />
          </Match>
          <Match when={isAway(props.view)}>
            <Says title={words().waitingForYou(props.view.line.length)} more={words().whileAway} />
          </Match>
          <Match when={props.view.resting}>
            <Says title={words().waitingForYou(props.view.line.length)} more={words().whileResting} />
          </Match>
          <Match when={next()}>
            {(token) => <Says title={words().free} more={words().nextIs(token(), name())} />}
          </Match>
        </Switch>
        <Show when={isOpen() && isAway(props.view)}>
          <p class="note warn">
            {words().awayInVisit}
            <Show when={turn()?.interruptsAt}>
              {(at) => <> {words().interruptsIn(minutesAndSeconds(at() - props.now))}</>}
            </Show>
          </p>
        </Show>
        <Show when={isOpen() && turn()?.joined === false}>
          <p class="note warn">{words().neverJoined}</p>
        </Show>
        <Show when={turn()?.reminded}>
          <p class="note warn">{words().reminded}</p>
        </Show>
        <Show when={turn() && next()}>
          {(token) => (
            <p class="up-next">
              <span class="soft">{consoleLine().line.next}</span>
              <span class="number">{token()}</span>
              <span>{name()}</span>
              <PresenceMark
                marks={marksOf(props.view, token(), props.connected, patientOf(props.day, token()))}
              />
            </p>
          )}
        </Show>
      </div>
    </div>
  )
}

function Says(props: { title: string; more: string }) {
  return (
    <div class="stack tight">
      <h2 class="patient-name">{props.title}</h2>
      <p class="soft">{props.more}</p>
    </div>
  )
}
