import { afterEach, beforeEach, expect, it, vi } from 'vitest'

beforeEach(() => vi.resetModules())
afterEach(() => {
  document.documentElement.lang = ''
  vi.doUnmock('../../words/hindi/screens.ts')
})

/** A page that has just been opened. */
const page = async () => {
  const { speak } = await import('./spoken.ts')
  const { inAllScreens, inWaitingRoom } = await import('./other-languages.ts')
  const { live } = await import('./live.ts')
  const { day } = await import('./day.ts')
  return {
    speak,
    inAllScreens,
    inWaitingRoom,
    place: () => live().place(2, true),
    mode: () => day().modes.online,
  }
}

it('LANG-2 an English page says so of itself and loads no other language', async () => {
  const loaded = vi.fn()
  vi.doMock('../../words/hindi/screens.ts', () => {
    loaded()
    return { screens: {} }
  })
  const { speak, inAllScreens, place, mode } = await page()
  await speak('en', inAllScreens)
  expect([place(), mode(), document.documentElement.lang]).toEqual(['2 turns ahead', 'Online', 'en'])
  expect(loaded).not.toHaveBeenCalled()
})

it('LANG-2 a Hindi page is in Hindi, and says so of itself', async () => {
  const { speak, inAllScreens, place, mode } = await page()
  await speak('hi', inAllScreens)
  expect([place(), mode(), document.documentElement.lang]).toEqual(['2 बारियाँ आगे हैं', 'ऑनलाइन', 'hi'])
})

it('LANG-2 LANG-4 the waiting room loads no more of a language than it says', async () => {
  const { speak, inWaitingRoom, place, mode } = await page()

  await speak('hi', inWaitingRoom)

  expect([place(), mode()]).toEqual(['2 बारियाँ आगे हैं', 'Online'])
})

it('LANG-2 a language that cannot be loaded leaves the page readable', async () => {
  vi.doMock('../../words/hindi/screens.ts', () => {
    throw new Error('Failed to fetch dynamically imported module')
  })
  const { speak, inAllScreens, place } = await page()
  await speak('hi', inAllScreens)
  expect([place(), document.documentElement.lang]).toEqual(['2 turns ahead', ''])
})
