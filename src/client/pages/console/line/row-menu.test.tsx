import { cleanup, fireEvent, render } from '@solidjs/testing-library'
import { createSignal } from 'solid-js'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Queue } from '../../../../queue/queue.ts'
import { from } from '../../../../queue/testing/day.ts'
import { crowded } from '../../../../queue/testing/random.ts'
import * as say from '../../../../queue/testing/wishes.ts'
import { publicView } from '../../../../queue/views/view.ts'
import { api } from '../../../api/trpc.ts'
import { doctorDay } from '../testing/doctor-day.ts'
import { createLineState } from './create-line-state.ts'
import { REST_MS } from './create-sure.ts'
import { LinePane } from './line-pane.tsx'

vi.mock('../../../api/trpc.ts', () => {
  const mutate = () => ({ mutate: vi.fn() })
  return { api: { order: { callFirst: mutate(), moveUp: mutate(), markNoShow: mutate() } } }
})
const callFirst = vi.mocked(api.order.callFirst.mutate)
const moveUp = vi.mocked(api.order.moveUp.mutate)
const markNoShow = vi.mocked(api.order.markNoShow.mutate)
beforeEach(() => {
  callFirst.mockReset().mockResolvedValue({ seq: 9, serving: 4 })
  moveUp.mockReset().mockResolvedValue({ seq: 9, position: 1 })
  markNoShow.mockReset().mockResolvedValue({ seq: 9, serving: 1 })
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

/** Token 1 is called, 2 to 6 wait, and nobody has joined. */
const called = from(crowded(6), say.open())
const settled = () => new Promise((done) => setTimeout(done))

function show(first: Queue = called) {
  const [queue, setQueue] = createSignal(first)
  const state = createLineState()
  const screen = render(() => (
    <LinePane
      day={doctorDay(queue())}
      view={publicView(queue())}
      connected={[]}
      now={queue().at}
      state={state}
    />
  ))
  const more = (n: number) => screen.getByRole('button', { name: `More for token ${n}, Patient ${n}` })
  return {
    screen,
    setQueue,
    state,
    more,
    open: (n: number) => fireEvent.click(more(n)),
    items: () =>
      screen.queryAllByRole('menuitem').map((item) => item.getAttribute('aria-label') ?? item.textContent),
    press: (name: string) => fireEvent.click(screen.getByRole('menuitem', { name })),
    key: (key: string) => fireEvent.keyDown(document.activeElement as Element, { key }),
    focused: () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent,
  }
}

it('CONSOLE-16 CALL-8 two presses move somebody up, for one of the reasons of the closed list', async () => {
  const { open, press, items, more } = show()
  open(4)
  expect(items().slice(0, 2)).toEqual(['Call now, because: An emergency', 'Make next, because: An emergency'])
  expect(items()).toHaveLength(12)
  press('Make next, because: Should not wait long')
  await settled()
  expect(moveUp.mock.calls).toEqual([
    [{ appointmentId: 'a-4', commandId: expect.any(String), toPosition: 1, reason: 'vulnerable' }],
  ])
  expect(items()).toEqual([])
  expect(document.activeElement).toBe(more(4))
})

it('CONSOLE-16 CALL-8 or call them now', async () => {
  const { open, press } = show()
  open(3)
  press('Call now, because: An emergency')
  await settled()
  expect(callFirst.mock.calls[0]?.[0]).toMatchObject({ appointmentId: 'a-3', reason: 'emergency' })
})

const asks = 'This marks Patient 4 as missed and tells them so. They can take a new token.'

it('CONSOLE-21 LATE-2 not here is asked of whoever it is, with what it means for them; a press after the pause does it', async () => {
  vi.useFakeTimers()
  const { open, press, screen } = show()
  open(4)
  const item = screen.getByRole('menuitem', { name: 'Mark as not here' })
  item.focus()
  press('Mark as not here')
  expect(screen.getAllByRole('status').map((each) => each.textContent)).toContain(asks)
  expect(item.textContent).toBe('Mark as missed?')
  expect(document.getElementById(item.getAttribute('aria-describedby') ?? '')?.textContent).toBe(asks)
  expect(document.activeElement).toBe(item)
  // A double press marks nobody.
  press('Mark as missed?')
  await vi.advanceTimersByTimeAsync(REST_MS)
  expect(markNoShow).not.toHaveBeenCalled()

  press('Mark as missed?')
  await vi.advanceTimersByTimeAsync(0)
  expect(markNoShow).toHaveBeenCalledOnce()
  expect(screen.queryAllByRole('menuitem')).toEqual([])
})

it('CONSOLE-21 who is here is said to be; who comes after the question, or is left by the focus, is asked about anew', () => {
  const { open, press, setQueue, screen, key } = show()
  open(4)
  press('Mark as not here')
  setQueue(from(called, say.join(4)))
  expect(screen.queryByText(/as missed/)).toBeNull()
  press('Mark as not here')
  screen.getByText(`They are here. ${asks}`)
  key('End')
  key('Home')
  expect(screen.queryByText(/as missed/)).toBeNull()
  expect(markNoShow).not.toHaveBeenCalled()
})

it('CONSOLE-16 the arrow keys go through it, and Escape leads back to where it came from', () => {
  const { open, key, focused, items, more } = show()
  open(4)
  expect(focused()).toBe('Call now, because: An emergency')
  expect(more(4).getAttribute('aria-expanded')).toBe('true')
  const walk = (...keys: readonly string[]) => {
    for (const each of keys) key(each)
    return focused()
  }
  expect(walk('ArrowRight')).toBe('Make next, because: An emergency')
  expect(walk('ArrowDown')).toBe('Make next, because: Should not wait long')
  expect(walk('End')).toBe('Mark as not here')
  expect(walk('ArrowRight')).toBe('More choices')
  expect(walk('ArrowDown')).toBe('Make next, because: An emergency')
  expect(walk('Home')).toBe('Call now, because: An emergency')
  expect(walk('ArrowUp')).toBe('Mark as not here')
  key('Escape')
  expect(items()).toEqual([])
  expect(document.activeElement).toBe(more(4))
})

it('CONSOLE-16 what cannot be done now is not in it', () => {
  const { open, items, screen, setQueue } = show()
  open(2)
  expect(items()).toHaveLength(7)
  expect(items()).not.toContain('Make next, because: An emergency')
  setQueue(from(called, say.start(1)))
  expect(items()).toEqual(['Mark as not here', 'More choices'])
  screen.getByText('You can call them once the visit in progress is finished.')
})

it('CONSOLE-16 it closes when they leave the line, at its own button, and by a press beside it', () => {
  const { open, items, setQueue, more } = show()
  open(2)
  setQueue(from(called, say.cancel(2)))
  expect(items()).toEqual([])

  open(3)
  open(3)
  expect(items()).toEqual([])
  open(3)
  fireEvent.pointerDown(more(4))
  expect(items()).toEqual([])
})

it('CONSOLE-16 a refusal is said in it', async () => {
  const refused = Object.assign(new Error('The visit has begun.'), { data: { refusal: 'TURN_IN_PROGRESS' } })
  callFirst.mockRejectedValue(refused)
  const { open, press, items, screen } = show()
  open(4)
  press('Call now, because: An emergency')
  await settled()
  screen.getByRole('alert')
  expect(items()).toHaveLength(12)
})

it('CONSOLE-17 a search is over once something was done about whom it found', async () => {
  const { open, press, state } = show()
  state.search('Patient 4')
  open(4)
  press('Make next, because: An emergency')
  await settled()
  expect(state.typed()).toBe('')
})

it('CONSOLE-17 or once they are called; whoever is typing, and who was not found, changes nothing', () => {
  const { setQueue, state, screen } = show()
  const skipped = from(called, say.skip(1))
  state.search('Patient 4')
  setQueue(skipped)
  expect(state.typed()).toBe('Patient 4')
  const field = screen.getByRole('searchbox')
  field.focus()
  setQueue(from(called, say.callFirst(4)))
  expect(state.typed()).toBe('Patient 4')

  setQueue(skipped)
  field.blur()
  state.search('3')
  setQueue(from(skipped, say.skip(2)))
  expect(state.typed()).toBe('')
})
