import type { Gap } from '../../../../record/gaps.ts'
import { visit } from '../../../language/visit.ts'
import { gapsInWords } from './gap-words.ts'

/** RX-6: which medication lacks what, and the way to it; beside the button that asks. It is read out elsewhere (CONSOLE-5). */
export function GapsNote(props: { gaps: readonly Gap[]; onGo: (gap: Gap) => void }) {
  return (
    <div class="note warn gaps-note">
      <p>{gapsInWords(props.gaps)}</p>
      <button
        type="button"
        class="button small"
        onClick={() => {
          const [first] = props.gaps
          if (first) props.onGo(first)
        }}
      >
        {visit().gaps.goTo}
      </button>
    </div>
  )
}
