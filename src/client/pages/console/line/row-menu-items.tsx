import { createEffect, createUniqueId, For, on, Show } from 'solid-js'
import type { PublicView } from '../../../../queue/views/view.ts'
import { MoveReason } from '../../../../queue/vocabulary.ts'
import { consoleLine } from '../../../language/console-line.ts'
import type { OrderPress } from './create-order.ts'
import type { Sure } from './create-sure.ts'
import { offeredTo, whyNoCall } from './offered.ts'

const words = () => consoleLine().order

/** CONSOLE-16, CALL-8, CONSOLE-21: next or now by a press each, for one of the reasons of the closed list; not here; and all the rest. */
export function RowMenuItems(props: {
  title: string
  name: string
  appointmentId: string
  isHere: boolean
  place: number
  view: PublicView
  isPending: boolean
  sure: Sure
  onPress: (press: OrderPress) => void
  onMore: () => void
}) {
  const asked = createUniqueId()
  // CONSOLE-11: a patient who comes after the question is a new question.
  createEffect(on(() => props.isHere, props.sure.forget, { defer: true }))
  const deeds = () => offeredTo(props.place, props.view).filter((each) => each !== 'markNoShow')
  const says = () => whyNoCall(props.view) ?? (deeds().length > 0 ? words().whoSees : null)
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
    if (props.sure.asks()) return
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
            aria-describedby={asked}
            aria-disabled={props.sure.isAsked() && props.sure.isResting()}
            onBlur={() => props.sure.forget()}
            onClick={notHere}
          >
            {props.sure.isAsked() ? words().notHereSure : words().markNotHere}
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
      <div id={asked} class="menu-asks" role="status">
        <Show when={props.sure.isAsked()}>
          <p class="small">{words().notHereAsks(props.name, props.isHere)}</p>
        </Show>
      </div>
      <Show when={!props.sure.isAsked() && says()}>{(says) => <p class="small soft">{says()}</p>}</Show>
    </>
  )
}
