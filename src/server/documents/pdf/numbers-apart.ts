/** What stands in a line of its own direction whatever surrounds it: Latin letters and digits, and what joins them. */
const CORE = /[0-9A-Za-z%°µ½¼¾²³]/
const JOINING = /[ -~°µ½¼¾²³±×·–−≤≥]/
const CLOSES: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' }

/**
 * DOC-1: where Latin text and numbers begin and end (exclusive) in a text. After an Arabic letter the plain rules of
 * Unicode would show "5-10" as "10-5"; each stretch is set apart (as U+2066 and U+2069 would do), and stays as it was written.
 */
export function stretchesApart(text: string): [start: number, end: number][] {
  const found: [number, number][] = []
  let at = 0
  while (at < text.length) {
    if (!CORE.test(text[at] ?? '')) {
      at += 1
      continue
    }
    const end = endOf(text, at)
    found.push([at, end])
    at = end
  }
  return found
}

/** The last character that belongs to the stretch, with the brackets that were opened in it; before one that was not. */
function endOf(text: string, start: number): number {
  const open: string[] = []
  let end = start + 1
  for (let at = start; at < text.length && JOINING.test(text[at] ?? ''); at += 1) {
    const character = text[at] ?? ''
    const opener = CLOSES[character]
    if (opener !== undefined && open.pop() !== opener) break
    if (Object.values(CLOSES).includes(character)) open.push(character)
    // Both brackets of a pair stand within it, or neither.
    if (open.length === 0 && (CORE.test(character) || opener !== undefined)) end = at + 1
  }
  return end
}
