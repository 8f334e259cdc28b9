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
