import { cleanup, fireEvent, render } from '@solidjs/testing-library'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Command } from './commands.ts'
import { keyOf } from './key-of.ts'
import { setLetters } from './letters.ts'
import { listen } from './listen.ts'

const start = vi.fn()
const palette = vi.fn()
let isOffered = true
const commands: readonly Command[] = [
  { id: 'start', title: () => 'Start', shortcut: 's', isOffered: () => isOffered, run: start },
]

beforeEach(() => {
  localStorage.clear()
  setLetters(true)
  isOffered = true
  vi.clearAllMocks()
  render(() => {
    listen(
      () => commands,
      () => palette(),
    )
    return (
      <>
        <input aria-label="text" />
        <button type="button">press</button>
        <div class="visit-form">
          <button type="button">remove</button>
        </div>
        <dialog />
      </>
    )
  })
})
afterEach(cleanup)

const type = (init: KeyboardEventInit, at: Element = document.body) => fireEvent.keyDown(at, init)
const find = (selector: string) => document.querySelector(selector) ?? document.body

it('CONSOLE-7 a key does what its button does, wherever the focus is', () => {
  type({ key: 's' }, find('button'))
  type({ key: 'S' })
  expect(start).toHaveBeenCalledTimes(2)
})

it('CONSOLE-7 a key of what is not offered does nothing', () => {
  isOffered = false
  type({ key: 's' })
  expect(start).not.toHaveBeenCalled()
})

it.each([
  ['while something is typed', () => type({ key: 's' }, find('input'))],
  ['between the fields of a visit', () => type({ key: 's' }, find('.visit-form button'))],
  ['with Ctrl', () => type({ key: 's', ctrlKey: true })],
  ['with Cmd', () => type({ key: 's', metaKey: true })],
  ['with Alt', () => type({ key: 's', altKey: true })],
  ['with Shift', () => type({ key: 'S', shiftKey: true })],
  ['held down', () => type({ key: 's', repeat: true })],
  [
    'while a dialog is open',
    () => {
      find('dialog').setAttribute('open', '')
      type({ key: 's' })
    },
  ],
])('CONSOLE-8 a single key does nothing %s', (_, press) => {
  press()
  expect(start).not.toHaveBeenCalled()
})

it('CONSOLE-8 single keys can be turned off, which this browser remembers; the palette stays', () => {
  setLetters(false)
  type({ key: 's' })
  expect(start).not.toHaveBeenCalled()
  expect(localStorage.getItem('console:letters')).toBe('off')
  type({ key: 'k', ctrlKey: true })
  expect(palette).toHaveBeenCalledOnce()
})

it('CONSOLE-7 Ctrl or Cmd with K opens the palette, also from a field', () => {
  type({ key: 'k', ctrlKey: true }, find('input'))
  type({ key: 'k', metaKey: true })
  expect(palette).toHaveBeenCalledTimes(2)
})

it('CONSOLE-8 on a keyboard of another script the place of a key counts', () => {
  expect(keyOf({ key: 'े', code: 'KeyS' })).toBe('s')
  expect(keyOf({ key: '१', code: 'Digit1' })).toBe('1')
  expect(keyOf({ key: '?', code: 'Minus' })).toBe('?')
  expect(keyOf({ key: 'Escape', code: 'Escape' })).toBe('Escape')
})
