import { createMemo, createSignal, For, Show } from 'solid-js'
import { countsFrom } from '../../../../queue/estimate/counts-from.ts'
import { waitAfterSteppingBack } from '../../../../queue/estimate/step-back.ts'
import type { Token } from '../../../../queue/ids.ts'
import { placesBehind } from '../../../../queue/line.ts'
import { positionOf } from '../../../../queue/position.ts'
import type { PublicView } from '../../../../queue/views/view.ts'
import { laterPlaceInWords, presentPlaceInWords } from '../../../../words/screens/late.ts'
import { turnsAhead } from '../../../../words/screens/live.ts'
import { createAction } from '../../../api/create-action.ts'
import { api } from '../../../api/light-trpc.ts'
import { ProblemNote } from '../../../components/problem-note.tsx'
import { pressed } from '../../../feed/pressing.ts'
import { late } from '../../../language/late.ts'
import { live } from '../../../language/live.ts'
import { forecastStep } from './forecast-step.ts'

/** Few enough for a phone; whoever is later than that goes last. */
const FEW = [1, 2, 3, 4, 5]
/** Everybody, however many that is by then. */
const ALL = Number.POSITIVE_INFINITY

/** LATE-5: how many go first, and what it would lead to, before it is confirmed. */
export function LateChoice(props: {
  appointmentId: string
  view: PublicView
  token: Token
  now: number
  onClose: () => void
}) {
  const [wanted, setWanted] = createSignal(1)
  const behind = () => placesBehind(props.view.line, props.token)
  /** The line may grow shorter while one chooses. */
  const places = () => Math.min(wanted(), behind())
  const step = createMemo(() => forecastStep(props.view, props.now))
  const forecast = (moved: number) => ({
    from: countsFrom(props.view),
    ahead: turnsAhead((positionOf(props.view, props.token) ?? 0) + moved, props.view.serving !== null),
    wait: waitAfterSteppingBack(props.view, props.token, moved, step()),
  })
  const later = createMemo(() => laterPlaceInWords(late(), live(), forecast(places()), step()))
  const stepBack = createAction((places: number, commandId) =>
    pressed({ type: 'stepBack', places }, commandId, () =>
      api.order.stepBack.mutate({ appointmentId: props.appointmentId, places, commandId }),
    ),
  )
  async function confirm() {
    if ((await stepBack.act(places())) !== null) props.onClose()
  }

  return (
    <>
      <p class="soft">{late().keepsToken}</p>
      <fieldset class="field">
        <legend>{late().howMany}</legend>
        <div class="choices">
          <For each={FEW.slice(0, behind())}>
            {(each) => <Choice says={each} isChosen={places() === each} onChoose={() => setWanted(each)} />}
          </For>
          <Show when={behind() > FEW.length}>
            <Choice
              says={late().all(behind())}
              isChosen={places() > FEW.length}
              onChoose={() => setWanted(ALL)}
            />
          </Show>
        </div>
      </fieldset>
      <p class="note good" role="status" data-testid="later">
        {later()}
      </p>
      <p class="small soft">
        {presentPlaceInWords(late(), live(), forecast(0), step())} {late().noWayBack}
      </p>
      <ProblemNote problem={stepBack.problem()} />
      <div class="row end">
        <button type="button" class="button" onClick={() => props.onClose()}>
          {late().keep}
        </button>
        <button
          type="button"
          class="button primary"
          aria-disabled={stepBack.isPending()}
          onClick={() => void confirm()}
        >
          {stepBack.isPending() ? late().moving : late().letGo(places())}
        </button>
      </div>
    </>
  )
}

function Choice(props: { says: string | number; isChosen: boolean; onChoose: () => void }) {
  return (
    <label>
      <input
        type="radio"
        name="go-first"
        class="visually-hidden"
        checked={props.isChosen}
        onChange={() => props.onChoose()}
      />
      {props.says}
    </label>
  )
}
