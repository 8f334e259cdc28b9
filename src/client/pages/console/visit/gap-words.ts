import type { Gap } from '../../../../record/gaps.ts'
import { visit } from '../../../language/visit.ts'

/** So many are named; of more it is said how many. */
const MOST_NAMED = 3

/** RX-6: by name, a sentence for each medication. */
export function gapsInWords(gaps: readonly Gap[]): string {
  const words = visit().gaps
  const named = gaps
    .slice(0, MOST_NAMED)
    .map(({ name, missing: [field, ...more] }) =>
      more.length > 0 || field === undefined ? words.both(name) : words[field](name),
    )
  const rest = gaps.length - named.length
  return [...named, ...(rest > 0 ? [words.more(rest)] : [])].join(' ')
}
