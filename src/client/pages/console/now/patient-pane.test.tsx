import { cleanup, render } from '@solidjs/testing-library'
import { createSignal } from 'solid-js'
import { afterEach, expect, it, vi } from 'vitest'
import { from, given, later, minutes } from '../../../../queue/testing/day.ts'
import * as say from '../../../../queue/testing/wishes.ts'
import { publicView } from '../../../../queue/views/view.ts'
import { createConsole } from '../create-console.ts'
import { doctorDay } from '../testing/doctor-day.ts'
import { NowPanel } from './now-panel.tsx'

vi.mock('../../../api/trpc.ts', () => ({ api: {} }))
afterEach(cleanup)

it('LATE-6 after an automatic skip the console says how to go on', () => {
  const settings = { minutesPerPatient: 10, skipAutomatically: true }
  const called = given(...say.bookings(3, { mode: 'online', settings }), say.open())
  const [queue, setQueue] = createSignal(called)
  const screen = render(() => (
    <NowPanel
      day={doctorDay(called)}
      view={publicView(queue())}
      connected={[]}
      now={queue().at}
      actions={createConsole(called.key)}
    />
  ))
  const says = () => screen.queryByText(/Nobody is called until you are back: Call next/)
  expect(says()).toBeNull()
  setQueue(from(called, later(minutes(2), say.tick())))
  expect(says()?.parentElement?.getAttribute('role')).toBe('status')
  screen.getByRole('heading', { name: '2 waiting for you' })
  screen.getByRole('button', { name: 'Call next' })
  setQueue((before) => from(before, say.callNext()))
  expect(says()).toBeNull()
})

it('NOTE-10 a visit that goes on for an hour is called to mind until it is finished', () => {
  const visit = given(say.book(1), say.open(), say.start())
  const [queue, setQueue] = createSignal(visit)
  const actions = createConsole(visit.key)
  const screen = render(() => (
    <NowPanel
      day={doctorDay(visit)}
      view={publicView(queue())}
      connected={[]}
      now={queue().at}
      actions={actions}
    />
  ))
  const reminder = () => screen.queryByText(/going on for over an hour/)
  expect(reminder()).toBeNull()

  const long = from(visit, later(minutes(60), say.tick()))
  setQueue(long)
  expect(reminder()?.getAttribute('role')).toBe('status')

  setQueue(from(long, say.finish(1)))
  expect(reminder()).toBeNull()
})
