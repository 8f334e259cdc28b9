import { cleanup, fireEvent, render } from '@solidjs/testing-library'
import { createSignal } from 'solid-js'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Command } from './commands.ts'
import HelpDialog from './help-dialog.tsx'
import { hasLetters, setLetters } from './letters.ts'
import Palette from './palette.tsx'

beforeEach(() => setLetters(true))
afterEach(cleanup)

function open() {
  const ran: string[] = []
  const [isOpen, setOpen] = createSignal(false)
  const choice = (title: string, shortcut: string | null) => ({
    id: title,
    title,
    shortcut,
    run: () => void ran.push(title),
  })
  const [offered, setOffered] = createSignal(['Start', 'Take a break', 'Settings'])
  const screen = render(() => (
    <Palette
      isOpen={isOpen()}
      commands={offered().map((title) => choice(title, title.charAt(0)))}
      people={[choice('7 · Beatriz Álves · Done', null), choice('12 · Lin Wei · Waiting', null)]}
      onClose={() => setOpen(false)}
    />
  ))
  setOpen(true)
  const field = screen.getByRole<HTMLInputElement>('combobox')
  return {
    screen,
    ran,
    field,
    isOpen,
    /** What is offered now: made anew, as it is with every second of the clock. */
    offer: (...titles: string[]) => setOffered(titles),
    option: (name: string) => screen.getByRole('option', { name: (each) => each.startsWith(name) }),
    type: (value: string) => fireEvent.input(field, { target: { value } }),
    key: (key: string) => fireEvent.keyDown(field, { key }),
    titles: () => screen.queryAllByRole('option').map((each) => each.querySelector('span')?.textContent),
    active: () =>
      document.getElementById(field.getAttribute('aria-activedescendant') ?? '')?.querySelector('span')
        ?.textContent,
  }
}

it('CONSOLE-7 lists what can be done; people come with a word of their name, whatever its accents', () => {
  const { titles, type } = open()
  expect(titles()).toEqual(['Start', 'Take a break', 'Settings'])
  type('alves')
  expect(titles()).toEqual(['7 · Beatriz Álves · Done'])
  type('12 wait')
  expect(titles()).toEqual(['12 · Lin Wei · Waiting'])
  type('nobody at all')
  expect(titles()).toEqual([])
})

it('CONSOLE-7 the arrows choose, around the ends, while the field keeps the focus; Enter does it and closes', async () => {
  const { key, active, ran, isOpen, field } = open()
  expect(active()).toBe('Start')
  key('ArrowUp')
  expect(active()).toBe('Settings')
  key('ArrowDown')
  key('ArrowDown')
  expect(active()).toBe('Take a break')
  key('End')
  key('Home')
  key('ArrowDown')
  expect(field.getAttribute('aria-controls')).toBe('palette-choices')
  key('Enter')
  expect(isOpen()).toBe(false)
  await vi.waitFor(() => expect(ran).toEqual(['Take a break']))
})

it('CONSOLE-7 what is typed makes the first that fits the chosen one', async () => {
  const { key, type, active, ran } = open()
  key('ArrowDown')
  type('sett')
  expect(active()).toBe('Settings')
  key('Enter')
  await vi.waitFor(() => expect(ran).toEqual(['Settings']))
})

it('CONSOLE-7 a row is the same row from second to second, and what is chosen stays chosen wherever it moves', async () => {
  const { key, active, ran, offer, option } = open()
  key('ArrowDown')
  const row = option('Take a break')
  offer('Start', 'Take a break', 'Settings')
  expect(option('Take a break')).toBe(row)
  offer('Start', 'Undo', 'Skip', 'Take a break', 'Settings')
  expect([option('Take a break'), active()]).toEqual([row, 'Take a break'])
  key('Enter')
  await vi.waitFor(() => expect(ran).toEqual(['Take a break']))
})

it('CONSOLE-7 Enter does nothing when what was chosen is offered no more, not what stands in its place', async () => {
  const { key, active, ran, offer, isOpen } = open()
  offer('Start', 'Undo', 'Settings')
  key('ArrowDown')
  expect(active()).toBe('Undo')
  offer('Start', 'Settings')
  expect(active()).toBeUndefined()
  key('Enter')
  await Promise.resolve()
  expect([ran, isOpen()]).toEqual([[], true])
  key('ArrowUp')
  expect(active()).toBe('Settings')
  key('Enter')
  await vi.waitFor(() => expect(ran).toEqual(['Settings']))
})

it('CONSOLE-8 the list of keys is where they are turned off', () => {
  const commands: readonly Command[] = [
    { id: 'start', title: () => 'Start', shortcut: 's', isOffered: () => false, run: () => {} },
  ]
  const screen = render(() => <HelpDialog isOpen commands={commands} onClose={() => {}} />)
  screen.getByText('Start')
  screen.getByText('S')
  fireEvent.click(screen.getByRole('checkbox', { name: 'Single letters as shortcuts' }))
  expect(hasLetters()).toBe(false)
  screen.getByText(/Turn them off if you dictate/)
})
