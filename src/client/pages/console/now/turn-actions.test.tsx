import { cleanup, fireEvent, render } from '@solidjs/testing-library'
import { createSignal } from 'solid-js'
import { afterEach, expect, it, vi } from 'vitest'
import { from } from '../../../../queue/testing/day.ts'
import { crowded } from '../../../../queue/testing/random.ts'
import * as say from '../../../../queue/testing/wishes.ts'
import { type PublicView, publicView } from '../../../../queue/views/view.ts'
import { ownTurn, runningDay } from '../../../testing/views.ts'
import type { ConsoleActions } from '../create-console.ts'
import { TurnActions } from './turn-actions.tsx'

vi.mock('../../../api/trpc.ts', () => ({ api: {} }))
afterEach(cleanup)

const act = vi.fn()
function buttons(view: PublicView) {
  const actions = { act, isPending: () => false, problem: () => null } as unknown as ConsoleActions
  const screen = render(() => <TurnActions view={view} actions={actions} />)
  return screen.queryAllByRole('button').map(({ textContent }) => textContent)
}

it.each([
  ['a patient who is called', runningDay(3), ['Start', 'Skip']],
  ['a patient who is in the visit', ownTurn('online', true), ['Finish']],
  ['nobody yet, before the day', publicView(crowded(3)), []],
  [
    'nobody, in a break',
    publicView(from(crowded(2), say.open(), say.skip(1), say.status('on_break'), say.skip(2))),
    [],
  ],
])('CALL-1 CALL-2 CALL-3 CALL-5 with %s the console offers what can be done', (_, view, offered) => {
  expect(buttons(view)).toEqual(offered)
})

it('CALL-5 every press names the turn that is on the screen now', () => {
  const first = from(crowded(3), say.open())
  const [view, setView] = createSignal(publicView(first))
  const actions = { act, isPending: () => false, problem: () => null } as unknown as ConsoleActions
  const screen = render(() => <TurnActions view={view()} actions={actions} />)
  const next = publicView(from(first, say.skip(1)))
  setView(next)
  fireEvent.click(screen.getByRole('button', { name: 'Start' }))
  fireEvent.click(screen.getByRole('button', { name: 'Skip' }))
  expect(act.mock.calls).toEqual([
    [{ type: 'start', token: next.serving }],
    [{ type: 'skip', token: next.serving }],
  ])
})
