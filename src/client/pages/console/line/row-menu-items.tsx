import { createSignal, For, Show } from 'solid-js'
import type { PublicView } from '../../../../queue/views/view.ts'
import { MoveReason } from '../../../../queue/vocabulary.ts'
import { consoleLine } from '../../../language/console-line.ts'
import type { OrderPress } from './create-order.ts'
import { offeredTo, whyNoCall } from './offered.ts'

const words = () => consoleLine().order

/** CONSOLE-16, CALL-8: a press each: next or now, for one of the reasons of the closed list; not here; and all the rest. */
export function RowMenuItems(props: {
  title: string
  appointmentId: string
  isHere: boolean
  place: number
  view: PublicView
  isPending: boolean
  onPress: (press: OrderPress) => void
  onMore: () => void
}) {
  const [isSure, setSure] = createSignal(false)
  const deeds = () => offeredTo(props.place, props.view).filter((each) => each !== 'markNoShow')
  const wordOf = (deed: 'callFirst' | 'moveUp') => (deed === 'moveUp' ? words().makeNext : words().callFirst)
  function move(deed: 'callFirst' | 'moveUp', reason: MoveReason) {
    const { appointmentId } = props
    props.onPress(
      deed === 'moveUp'
        ? { type: deed, appointmentId, toPosition: 1, reason }
        : { type: deed, appointmentId, reason },
    )
  }
  function notHere() {
    // Who has joined is told that they missed their turn only on second thought, as in CONSOLE-11.
    if (props.isHere && !isSure()) return setSure(true)
    props.onPress({ type: 'markNoShow', appointmentId: props.appointmentId })
  }
  return (
    <>
      <div role="menu" class="menu-items" aria-label={props.title} aria-busy={props.isPending}>
        <Show when={deeds().length > 0}>
          <For each={Object.values(MoveReason)}>
            {(reason) => (
              // biome-ignore lint/a11y/useSemanticElements: a fieldset is no part of a menu
              <div class="menu-row" data-row="" role="group" aria-label={words().reasons[reason]}>
                <span aria-hidden="true">{words().reasons[reason]}</span>
                <For each={deeds()}>
                  {(deed) => (
                    <button
                      type="button"
                      role="menuitem"
                      class="button small"
                      tabindex="-1"
                      aria-label={words().because(wordOf(deed), words().reasons[reason])}
                      onClick={() => move(deed, reason)}
                    >
                      {wordOf(deed)}
                    </button>
                  )}
                </For>
              </div>
            )}
          </For>
        </Show>
        <div class="menu-row last" data-row="" role="presentation">
          <button
            type="button"
            role="menuitem"
            class="button small danger"
            tabindex="-1"
            onBlur={() => setSure(false)}
            onClick={notHere}
          >
            {isSure() ? words().hereStill : words().markNotHere}
          </button>
          <button
            type="button"
            role="menuitem"
            class="button small quiet"
            tabindex="-1"
            onClick={() => props.onMore()}
          >
            {words().more}
          </button>
        </div>
      </div>
      <Show
        when={whyNoCall(props.view)}
        fallback={
          <Show when={deeds().length > 0}>
            <p class="small soft">{words().whoSees}</p>
          </Show>
        }
      >
        {(why) => <p class="small soft">{why()}</p>}
      </Show>
    </>
  )
}
