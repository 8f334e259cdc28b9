import { onMount } from 'solid-js'
import { visit } from '../../../language/visit.ts'

/** RX-2, RX-8: said in words and with a box to tick; never by colour alone, and in sight of whoever is typing the name. */
export function AllergyMark(props: {
  id: string
  allergy: string
  isConfirmed: boolean
  onConfirm: () => void
  onTakeBack: () => void
}) {
  let mark: HTMLDivElement | undefined
  onMount(() => {
    const isTyping = mark?.closest('.rx-row')?.contains(document.activeElement) === true
    if (isTyping) mark?.scrollIntoView?.({ block: 'nearest' })
  })
  const words = () => visit().prescription
  const says = () => (props.isConfirmed ? words().confirmed : words().matches)(props.allergy)
  return (
    <div
      ref={mark}
      class="allergy-mark"
      classList={{ confirmed: props.isConfirmed }}
      role={props.isConfirmed ? undefined : 'alert'}
    >
      <p>{says()}</p>
      <label class="allergy-seen">
        <input
          id={props.id}
          type="checkbox"
          checked={props.isConfirmed}
          onChange={() => (props.isConfirmed ? props.onTakeBack() : props.onConfirm())}
        />
        <span>{words().confirm}</span>
      </label>
    </div>
  )
}
