import { ADVICE } from '../../../../record/faults.ts'
import { LIMITS } from '../../../../record/limits.ts'
import type { Prescription } from '../../../../record/prescription.ts'
import { visit } from '../../../language/visit.ts'
import { FollowUpFields } from './follow-up-fields.tsx'
import { GrowingText } from './growing-text.tsx'
import { Line } from './line-of-form.tsx'

/** RX-1, CONSOLE-15: what goes with the medications, a line each until it is used. */
export function AdvicePart(props: { value: Prescription; onChange: (next: Prescription) => void }) {
  const words = () => visit().prescription
  const change = (part: Partial<Prescription>) => props.onChange({ ...props.value, ...part })
  return (
    <details class="rx-advice" open={hasAdvice(props.value)}>
      <summary>{words().advice}</summary>
      <div class="rx-lines">
        {ADVICE.map((field) => (
          <Line name={words()[field]}>
            <GrowingText
              maxlength={LIMITS.advice}
              value={props.value[field]}
              onInput={(event) => change({ [field]: event.currentTarget.value })}
            />
          </Line>
        ))}
        <Line name={words().tests}>
          <GrowingText
            placeholder={words().testsHint}
            value={props.value.tests.join('\n')}
            onInput={({ currentTarget }) =>
              change({ tests: currentTarget.value === '' ? [] : currentTarget.value.split('\n') })
            }
          />
        </Line>
        <FollowUpFields followUp={props.value.followUp} onChange={(followUp) => change({ followUp })} />
      </div>
    </details>
  )
}

const hasAdvice = ({ lifestyle, diet, warningSigns, emergency, tests, followUp }: Prescription) =>
  tests.length > 0 || followUp !== null || `${lifestyle}${diet}${warningSigns}${emergency}` !== ''
