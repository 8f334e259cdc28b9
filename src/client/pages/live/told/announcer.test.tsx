import { cleanup, render } from '@solidjs/testing-library'
import { createSignal } from 'solid-js'
import { afterEach, expect, it, vi } from 'vitest'
import { type Asked, from, given, later, minutes, SETTINGS, seconds } from '../../../../queue/testing/day.ts'
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
      view={publicView(queue())}
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

it('WAIT-6 LATE-6 WAIT-4 what the doctor does is heard when it changes what one waits for, and not visit by visit', async () => {
  const [queue, setQueue] = createSignal(given(...say.bookings(6)))
  const view = () => publicView(queue())
  const screen = render(() => (
    <Announcer room={createWaitingRoom(view, () => 6)} doctor="Dr. Osei" view={view()} />
  ))
  const region = [...screen.container.querySelectorAll('[aria-live="polite"]')].at(-1) as Element
  const heard = [region.textContent]
  const changes = new MutationObserver(() => heard.push(region.textContent))
  changes.observe(region, { childList: true, characterData: true, subtree: true })
  async function happens(...wishes: readonly Asked[]) {
    for (const wish of wishes) {
      setQueue((before) => from(before, wish))
      await Promise.resolve()
    }
  }
  await happens(say.open({ ...SETTINGS, skipAutomatically: true }), say.join(1), say.start())
  await happens(say.finish(1), say.join(2), say.start(), say.cancel(5), say.finish(2))
  expect(heard).toEqual(['Not started yet', 'Seeing patients'])
  await happens(later(minutes(10), say.tick()))
  expect(heard.at(-1)).toBe('Nobody is called just now')
  await happens(say.callNext(), say.status('on_break', queue().at + minutes(9)))
  expect(heard.slice(-2)).toEqual(['Seeing patients', expect.stringMatching(/^On a break, back about /)])
  await happens(say.open(), say.cancel(6))
  expect(heard.slice(-2)).toEqual(['Seeing patients', ''])
  changes.disconnect()
})
