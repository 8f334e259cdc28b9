/** SMS-2: a number as E.164 has it. */
const E164 = /^\+[1-9]\d{6,14}$/

/**
 * SMS-2: a phone number with its country code, as it was typed, in E.164; null for any other. Blanks, hyphens, dots and
 * brackets mean nothing, and `00` stands for `+`. A number without a country code, or with the `(0)` of writing both ways
 * at once, is not guessed at: whoever has typed it is asked again.
 */
export function phoneNumberOf(typed: string): string | null {
  if (typed.length > 40 || typed.includes('(0)')) return null
  const number = typed.replaceAll(/[\s().\u2010-\u2015\u00a0/-]/g, '').replace(/^00/, '+')
  return E164.test(number) ? number : null
}
