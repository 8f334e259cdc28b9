import { cleanup, fireEvent, render } from '@solidjs/testing-library'
import { createSignal } from 'solid-js'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { from } from '../../../../queue/testing/day.ts'
import { crowded } from '../../../../queue/testing/random.ts'
import * as say from '../../../../queue/testing/wishes.ts'
import { type PublicView, publicView } from '../../../../queue/views/view.ts'
import { api } from '../../../api/trpc.ts'
import { createConsole } from '../create-console.ts'
import { UndoBar } from './undo-bar.tsx'

vi.mock('../../../api/trpc.ts', () => ({ api: { consultation: { undo: { mutate: vi.fn() } } } }))
const undo = vi.mocked(api.consultation.undo.mutate)
beforeEach(() => undo.mockReset().mockResolvedValue({ seq: 9, serving: 1 }))
afterEach(cleanup)

const called = from(crowded(3), say.open())
const skipped = from(called, say.skip(1))
const KEY = called.key

function show(first: PublicView, left: number) {
  const [view, setView] = createSignal(first)
  const [now, setNow] = createSignal((first.undoable?.until ?? first.at) - left)
  const actions = createConsole(KEY)
  const screen = render(() => <UndoBar view={view()} now={now()} actions={actions} />)
  return { screen, actions, setView, setNow, button: () => screen.queryByRole('button') }
}

it('CALL-7 counts down the time there is to undo, and is gone when it is over', () => {
  const view = publicView(skipped)
  const until = view.undoable?.until ?? 0
  const { screen, button, setNow } = show(view, 42_000)
  expect(screen.getByRole('status').textContent).toBe('Token 1’s turn is over.')
  expect(button()?.textContent).toBe('Undo(42 s)')
  setNow(until - 1)
  expect(button()?.textContent).toBe('Undo(1 s)')
  setNow(until)
  expect(button()).toBeNull()
  expect(screen.container.textContent).toBe('')
})

it('CALL-7 a clock that is behind promises no more than the 60 seconds', () => {
  const { button } = show(publicView(skipped), 75_000)
  expect(button()?.textContent).toBe('Undo(60 s)')
})

it('CALL-7 the countdown is not read out: neither the name nor the announcement changes with the seconds', () => {
  const { screen, setNow } = show(publicView(skipped), 42_000)
  const button = screen.getByRole('button', { name: 'Undo token 1' })
  const status = screen.getByRole('status')
  const heard = [button.getAttribute('aria-label'), status.textContent]
  setNow((now) => now + 1_000)
  expect(button.textContent).toBe('Undo(41 s)')
  expect([button.getAttribute('aria-label'), status.textContent]).toEqual(heard)
  expect(button.closest('[role=status]')).toBeNull()
  expect(button.querySelector('[aria-hidden=true]')?.textContent).toBe('(41 s)')
})

it.each([
  ['nothing is over yet', called],
  ['the next visit has begun', from(skipped, say.start(2))],
  ['it has been undone', from(skipped, say.undo(1))],
])('CALL-7 offers nothing when %s', (_, queue) => {
  const { setView, button } = show(publicView(skipped), 42_000)
  expect(button()).not.toBeNull()
  setView(publicView(queue))
  expect(button()).toBeNull()
})

it('CALL-7 a press takes back the turn that the button names then, not the one it named first', async () => {
  const { screen, setView, setNow } = show(publicView(skipped), 30_000)
  const next = publicView(from(skipped, say.skip(2)))
  setView(next)
  setNow(next.at)
  fireEvent.click(screen.getByRole('button', { name: 'Undo token 2' }))
  await vi.waitFor(() => expect(undo).toHaveBeenCalledOnce())
  expect(undo).toHaveBeenCalledWith({ key: KEY, token: 2, commandId: expect.any(String) })
})

it('CALL-7 cannot be pressed twice, and a refusal is kept for the panel to show', async () => {
  const said = Object.assign(new Error('Too late.'), { data: { refusal: 'UNDO_TOO_LATE' } })
  let answer = (_: Error) => {}
  undo.mockImplementationOnce(() => new Promise((_, reject) => (answer = reject)) as never)
  const { button, actions } = show(publicView(skipped), 1_000)
  fireEvent.click(button() as HTMLElement)
  expect(button()?.hasAttribute('disabled')).toBe(true)
  answer(said)
  await vi.waitFor(() => expect(button()?.hasAttribute('disabled')).toBe(false))
  expect(undo).toHaveBeenCalledOnce()
  expect(actions.problem()).toEqual({ code: 'UNDO_TOO_LATE', message: 'Too late.' })
})
