/** What there is a font for; whatever else is written falls to the Latin one, which may have it. */
export const SCRIPTS = ['latin', 'devanagari', 'arabic', 'signs'] as const
export type Script = (typeof SCRIPTS)[number]

const DEVANAGARI = /^[\u0900-\u097f\u1cd0-\u1cff\ua8e0-\ua8ff]/
const ARABIC = /^[\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufefc]/
/** "≤" and "→", but not the minus, which the Latin font has. */
const SIGNS = /^[\u2190-\u2211\u2213-\u22ff\u2713]/
/** Belongs to what it stands in: marks and joiners that have no script of their own. */
const INHERITED = /^(?:[\u0300-\u036f]|\u200b|\u200c|\u200d)/

/** The script of each UTF-16 unit. Digits and spaces are Latin, so that a dose looks the same everywhere. */
export function scriptsOf(text: string): Script[] {
  const scripts: Script[] = []
  for (const character of text) {
    const script = scriptOf(character) ?? scripts.at(-1) ?? 'latin'
    for (let unit = 0; unit < character.length; unit += 1) scripts.push(script)
  }
  return scripts
}

function scriptOf(character: string): Script | null {
  if (INHERITED.test(character)) return null
  if (DEVANAGARI.test(character)) return 'devanagari'
  if (ARABIC.test(character)) return 'arabic'
  return SIGNS.test(character) ? 'signs' : 'latin'
}
