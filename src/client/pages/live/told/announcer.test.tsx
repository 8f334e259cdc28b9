import { cleanup, render } from '@solidjs/testing-library'
import { createSignal } from 'solid-js'
import { afterEach, expect, it, vi } from 'vitest'
import { type Asked, from, given, later, seconds } from '../../../../queue/testing/day.ts'
import * as say from '../../../../queue/testing/wishes.ts'
import { publicView } from '../../../../queue/views/view.ts'
import { createWaitingRoom } from '../create-waiting-room.ts'
import { Announcer } from './announcer.tsx'

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

it('WAIT-6 NOTE-8 the phone vibrates once for each turn that comes, whatever happens during it', () => {
  const vibrate = vi.fn()
  vi.stubGlobal('navigator', { vibrate })
  const [queue, setQueue] = createSignal(given(...say.bookings(3, { mode: 'online' })))
  const happens = (...wishes: readonly Asked[]) => {
    for (const wish of wishes) setQueue((before) => from(before, wish))
  }
  render(() => (
    <Announcer
      room={createWaitingRoom(
        () => publicView(queue()),
        () => 1,
      )}
      doctor="Dr. Osei"
    />
  ))
  expect(vibrate).not.toHaveBeenCalled()

  happens(say.open())
  expect(vibrate).toHaveBeenCalledTimes(1)
  happens(later(seconds(60), say.tick()), say.book(4), say.cancel(3), say.join(1), say.start(), say.join(2))
  expect(vibrate).toHaveBeenCalledTimes(1)

  happens(say.finish(1))
  expect(vibrate).toHaveBeenCalledTimes(1)
  happens(say.undo(1))
  expect(vibrate).toHaveBeenCalledTimes(2)
})
