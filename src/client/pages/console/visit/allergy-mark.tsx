import { visit } from '../../../language/visit.ts'

/** RX-2: said in words and with a box to tick; never by colour alone. */
export function AllergyMark(props: {
  allergy: string
  isConfirmed: boolean
  onConfirm: () => void
  onTakeBack: () => void
}) {
  const words = () => visit().prescription
  const says = () => (props.isConfirmed ? words().confirmed : words().matches)(props.allergy)
  return (
    <div
      class="allergy-mark"
      classList={{ confirmed: props.isConfirmed }}
      role={props.isConfirmed ? undefined : 'alert'}
    >
      <p>{says()}</p>
      <label class="allergy-seen">
        <input
          type="checkbox"
          checked={props.isConfirmed}
          onChange={() => (props.isConfirmed ? props.onTakeBack() : props.onConfirm())}
        />
        <span>{words().confirm}</span>
      </label>
    </div>
  )
}
