import { cleanup, fireEvent, render } from '@solidjs/testing-library'
import { createSignal, onMount } from 'solid-js'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createPanes, type Panes } from './create-panes.ts'
import { keepFocus } from './keep-focus.ts'
import type { PaneBook } from './pane.ts'
import { Workspace } from './workspace.tsx'

/** How wide the window is, in rem, and what becomes of it. */
let width = 80
let changed: (() => void)[] = []
beforeEach(() => {
  changed = []
  vi.stubGlobal('matchMedia', (query: string) => ({
    get matches() {
      return width >= Number(/[\d.]+/.exec(query)?.[0])
    },
    addEventListener: (_: string, heard: () => void) => changed.push(heard),
    removeEventListener: () => {},
  }))
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

function show(rem: number) {
  width = rem
  const made = vi.fn()
  const pane = (title: string) => ({
    title: () => title,
    count: () => null,
    body: () => {
      onMount(() => made(title))
      return <p>{`in ${title}`}</p>
    },
  })
  const book: PaneBook = {
    patient: pane('Patient'),
    visit: pane('Visit'),
    line: pane('Line'),
    today: pane('Today'),
    tomorrow: pane('Tomorrow'),
    messages: pane('Messages'),
  }
  let panes: Panes | undefined
  const screen = render(() => {
    panes = createPanes()
    return <Workspace panes={panes} book={book} footer={<button type="button">Start</button>} />
  })
  return {
    screen,
    made,
    go: (id: 'line' | 'today') => panes?.show(id),
    columns: () =>
      Array.from(screen.container.querySelectorAll('.column'), (column) =>
        Array.from(column.querySelectorAll('section:not([hidden]) > p'), (each) => each.textContent),
      ),
    tabs: () => screen.queryAllByRole('tab').map(({ textContent }) => textContent),
  }
}

it('CONSOLE-3 three columns on a desktop, two on a tablet, tabs on a phone; the bar under the first', () => {
  const wide = show(80)
  expect([wide.columns(), wide.tabs()]).toEqual([
    [['in Patient'], ['in Today'], ['in Line']],
    ['Today', 'Visit', 'Messages', 'Tomorrow'],
  ])
  cleanup()
  const tablet = show(48)
  expect([tablet.columns(), tablet.tabs()]).toEqual([
    [['in Patient'], ['in Line']],
    ['Line', 'Visit', 'Messages', 'Today', 'Tomorrow'],
  ])
  cleanup()
  const phone = show(24)
  expect([phone.columns(), phone.tabs()]).toEqual([
    [['in Patient']],
    ['Patient', 'Line', 'Visit', 'Messages', 'Today', 'Tomorrow'],
  ])
  expect(phone.screen.getByRole('button', { name: 'Start' }).closest('.column-footer')).not.toBeNull()
})

it('CONSOLE-3 a pane is made when it is first shown, and once; a turned tablet keeps what was asked for', () => {
  const { made, go, columns, screen } = show(24)
  expect(made.mock.calls).toEqual([['Patient']])
  go('today')
  go('line')
  fireEvent.click(screen.getByRole('tab', { name: 'Today' }))
  expect(made.mock.calls).toEqual([['Patient'], ['Today'], ['Line']])
  width = 48
  for (const heard of changed) heard()
  expect(columns()).toEqual([['in Patient'], ['in Today']])
})

it('CONSOLE-7 the tabs are one stop, and the arrows lead on from there and around', () => {
  const { screen, columns } = show(24)
  const tab = (name: string) => screen.getByRole('tab', { name })
  const stops = () => screen.getAllByRole('tab').filter((each) => each.tabIndex === 0)
  fireEvent.keyDown(tab('Patient'), { key: 'ArrowLeft' })
  expect([columns(), document.activeElement]).toEqual([[['in Tomorrow']], tab('Tomorrow')])
  fireEvent.keyDown(tab('Tomorrow'), { key: 'ArrowRight' })
  expect(columns()).toEqual([['in Patient']].map((each) => [...each]))
  expect(stops()).toEqual([tab('Patient')])
  expect(tab('Patient').getAttribute('aria-selected')).toBe('true')
})

it('CONSOLE-5 when a press takes its own button away, the focus goes to the main one', async () => {
  const [isThere, setThere] = createSignal(true)
  let root: HTMLDivElement | undefined
  let main: HTMLButtonElement | undefined
  const screen = render(() => {
    keepFocus(
      () => root,
      () => main,
    )
    return (
      <div ref={root}>
        <button ref={main} type="button">
          main
        </button>
        {isThere() && (
          <button type="button" onClick={() => setThere(false)}>
            goes
          </button>
        )}
      </div>
    )
  })
  const goes = screen.getByRole('button', { name: 'goes' })
  goes.focus()
  fireEvent.click(goes)
  await vi.waitFor(() => expect(document.activeElement).toBe(main))
})
