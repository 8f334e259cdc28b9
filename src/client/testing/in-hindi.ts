import { expect } from 'vitest'

/** All that is read or read out, and nothing of what is data. */
function said(data: readonly string[]): string {
  const NAMES = ['aria-label', 'title', 'placeholder', 'alt']
  const named = [...document.querySelectorAll(NAMES.map((name) => `[${name}]`).join())].flatMap((element) =>
    NAMES.map((name) => element.getAttribute(name) ?? ''),
  )
  const all = [document.title, document.body.textContent ?? '', ...named].join('\n')
  return data.reduce((text, each) => text.replaceAll(each, ''), all)
}

/** LANG-4: there is Hindi on the screen, and nothing but data is in another script. */
export function expectHindi(data: readonly string[]): void {
  expect(said(data)).toMatch(/\p{Script=Devanagari}/u)
  expect(said(data)).not.toMatch(/\p{Script=Latin}+/u)
}
