const BY_PLACE: Readonly<Record<string, string>> = { Slash: '/', Comma: ',' }

/**
 * The key as our shortcuts name it. Where the keyboard writes another script the place of the key decides: the letters
 * of a doctor who writes Hindi are where they are on an English one.
 */
export function keyOf({ key, code }: Pick<KeyboardEvent, 'key' | 'code'>): string {
  if (/^[!-~]$/.test(key)) return key.toLowerCase()
  const [, letter] = /^(?:Key|Digit)(.)$/.exec(code) ?? []
  return letter?.toLowerCase() ?? BY_PLACE[code] ?? key
}
