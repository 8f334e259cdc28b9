import { LIMITS } from '../../../../record/limits.ts'
import type { FollowUp } from '../../../../record/prescription.ts'
import { visit } from '../../../language/visit.ts'
import { Line } from './line-of-form.tsx'

/** RX-1: when to come again. Without a date there is no follow-up, and so nothing to say of it. */
export function FollowUpFields(props: {
  followUp: FollowUp | null
  onChange: (followUp: FollowUp | null) => void
}) {
  const words = () => visit().prescription
  const changeDate = (date: string) =>
    props.onChange(date === '' ? null : { date, note: props.followUp?.note ?? '' })
  return (
    <>
      <Line name={words().followUp}>
        <input
          class="input"
          type="date"
          value={props.followUp?.date ?? ''}
          onChange={(event) => changeDate(event.currentTarget.value)}
        />
      </Line>
      <Line name={words().followUpNote}>
        <input
          class="input"
          dir="auto"
          maxlength={LIMITS.followUpNote}
          disabled={props.followUp === null}
          value={props.followUp?.note ?? ''}
          onInput={(event) =>
            props.followUp && props.onChange({ ...props.followUp, note: event.currentTarget.value })
          }
        />
      </Line>
    </>
  )
}
