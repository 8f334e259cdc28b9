import { Show } from 'solid-js'
import type { Gap } from '../../../../record/gaps.ts'
import { GapsNote } from '../visit/gaps-note.tsx'
import type { Bar } from './create-bar.ts'

/** RX-6: what the bar asks about before it finishes, and the way to it. */
export function FinishGaps(props: { bar: Bar; onGo: (gap: Gap) => void }) {
  const asked = () => {
    const question = props.bar.question()
    return question?.type === 'gaps' ? question.gaps : null
  }
  return <Show when={asked()}>{(gaps) => <GapsNote gaps={gaps()} onGo={props.onGo} />}</Show>
}
