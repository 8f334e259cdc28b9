import { createSignal, For, Match, Show, Switch } from 'solid-js'
import type { PublicView } from '../../../../queue/views/view.ts'
import type { MoveReason } from '../../../../queue/vocabulary.ts'
import { ProblemNote } from '../../../components/problem-note.tsx'
import { consoleLine } from '../../../language/console-line.ts'
import { createOrder, type OrderPress } from './create-order.ts'
import { PlaceChoice, ReasonChoice } from './move-choices.tsx'
import { type Choice, offeredTo, whyNoCall } from './offered.ts'

const words = () => consoleLine().order
const buttonOf = (choice: Choice) => (choice === 'markNoShow' ? words().markNotHere : words()[choice])

/** One choice, what it needs, and one button that does it. */
export function MoreChoices(props: {
  appointmentId: string
  /** In the line, 1 is next. */
  place: number
  view: PublicView
  may: readonly Choice[] | undefined
  onDone: () => void
  onClose: () => void
}) {
  const order = createOrder()
  const [picked, setPicked] = createSignal<Choice | null>(null)
  const [reason, setReason] = createSignal<MoveReason | null>(null)
  const [wanted, setWanted] = createSignal(1)
  const mayDo = (each: Choice) => props.may === undefined || props.may.includes(each)
  const offered = () => offeredTo(props.place, props.view).filter(mayDo)
  /** What was picked may be offered no more: the line goes on underneath. */
  const choice = () => offered().find((each) => each === picked()) ?? null
  const toPosition = () => Math.min(wanted(), props.place - 1)

  function press(): OrderPress | null {
    const type = choice()
    const why = reason()
    const { appointmentId } = props
    if (type === null) return null
    if (type === 'markNoShow') return { type, appointmentId }
    if (why === null) return null
    if (type === 'callFirst') return { type, appointmentId, reason: why }
    return { type, appointmentId, toPosition: toPosition(), reason: why }
  }
  async function send() {
    const pressed = press()
    if (pressed && (await order.act(pressed))) props.onDone()
  }

  return (
    <>
      <p class="small soft">{words().place(props.place, props.view.line.length)}</p>
      <fieldset class="field">
        <legend class="visually-hidden">{words().whatToDo}</legend>
        <div class="segments wrap">
          <For each={offered()}>
            {(each) => (
              <label>
                <input
                  type="radio"
                  name="more-choice"
                  class="visually-hidden"
                  checked={choice() === each}
                  onChange={() => {
                    order.forget()
                    setPicked(each)
                  }}
                />
                {words()[each]}
              </label>
            )}
          </For>
        </div>
      </fieldset>
      <Show when={mayDo('callFirst') && whyNoCall(props.view)}>
        {(why) => <p class="small soft">{why()}</p>}
      </Show>
      <Switch>
        <Match when={choice() === 'markNoShow'}>
          <p>{words().notHereMeans}</p>
        </Match>
        <Match when={choice() !== null}>
          <Show when={choice() === 'moveUp'}>
            <PlaceChoice place={toPosition()} last={props.place - 1} onChange={setWanted} />
          </Show>
          <Show when={choice() === 'callFirst' && props.view.turn}>
            {(turn) => <p>{words().putBack(turn().token)}</p>}
          </Show>
          <ReasonChoice reason={reason()} onChange={setReason} />
        </Match>
      </Switch>
      <ProblemNote problem={order.problem()} />
      <div class="row end">
        <button type="button" class="button" onClick={() => props.onClose()}>
          {words().close}
        </button>
        <Show when={choice()}>
          {(choice) => (
            <button
              type="button"
              class={`button ${choice() === 'markNoShow' ? 'danger' : 'primary'}`}
              disabled={press() === null}
              aria-disabled={order.isPending()}
              aria-busy={order.isPending()}
              onClick={() => void send()}
            >
              {buttonOf(choice())}
            </button>
          )}
        </Show>
      </div>
    </>
  )
}
