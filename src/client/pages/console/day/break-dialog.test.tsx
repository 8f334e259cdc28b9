import { cleanup, fireEvent, render } from '@solidjs/testing-library'
import { createSignal } from 'solid-js'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { token } from '../../../../queue/ids.ts'
import { api } from '../../../api/trpc.ts'
import { createConsole } from '../create-console.ts'
import { BreakDialog } from './break-dialog.tsx'

vi.mock('../../../api/trpc.ts', () => ({
  api: { consultation: { finish: { mutate: vi.fn() } }, doctor: { setStatus: { mutate: vi.fn() } } },
}))
const finish = vi.mocked(api.consultation.finish.mutate)
const setStatus = vi.mocked(api.doctor.setStatus.mutate)
const refused = Object.assign(new Error('Not now.'), { data: { refusal: 'NOT_IN_CONSULTATION' } })

beforeEach(() => vi.clearAllMocks())
afterEach(cleanup)

function show() {
  const [kind, setKind] = createSignal<'on_break' | null>(null)
  const actions = createConsole('d-1:2026-03-02')
  const [isServing, setServing] = createSignal(false)
  const screen = render(() => (
    <BreakDialog kind={kind()} isServing={isServing()} actions={actions} onClose={() => setKind(null)} />
  ))
  return {
    screen,
    actions,
    setKind,
    setServing,
    press: (name: string) => fireEvent.click(screen.getByText(name)),
  }
}

it('FORM-2 a break does not begin with what a visit was refused for', async () => {
  finish.mockRejectedValue(refused)
  const { screen, actions, setKind } = show()
  await actions.act({ type: 'finish', token: token(1) })
  screen.getByText('Not now.')
  setKind('on_break')
  expect([actions.problem(), screen.queryByText('Not now.')]).toEqual([null, null])
})

it('FORM-2 what a break was refused for is said until another length is chosen, and not in the bar afterwards', async () => {
  setStatus.mockRejectedValue(refused)
  const { screen, actions, setKind, press } = show()
  setKind('on_break')
  press('Start the break')
  await screen.findByText('Not now.')
  press('30 min')
  expect(screen.queryByText('Not now.')).toBeNull()
  press('Start the break')
  await screen.findByText('Not now.')
  press('Not now')
  expect(actions.problem()).toBeNull()
})

it('CONSOLE-24 it is said that nobody is called, and that nobody else is while somebody is already', () => {
  const { screen, setKind, setServing } = show()
  setKind('on_break')
  screen.getByText(/^Nobody is called while you are away\./)
  setServing(true)
  screen.getByText(/^Nobody else is called while you are away\./)
})
