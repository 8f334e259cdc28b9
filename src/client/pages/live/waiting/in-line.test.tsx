import { cleanup, render } from '@solidjs/testing-library'
import { createSignal } from 'solid-js'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { from, given } from '../../../../queue/testing/day.ts'
import { crowded } from '../../../../queue/testing/random.ts'
import * as say from '../../../../queue/testing/wishes.ts'
import { type PublicView, publicView } from '../../../../queue/views/view.ts'
import { createWaitingRoom } from '../create-waiting-room.ts'
import { createWayHere } from './create-way-here.ts'
import { InLine } from './in-line.tsx'

beforeEach(() => localStorage.clear())
afterEach(cleanup)

/** The place of one token, and what it says of it: in words, to a screen reader, and in doors ("#" ahead, "." gone). */
function placeOf(first: PublicView, own: number) {
  const [view, setView] = createSignal(first)
  const screen = render(() => {
    const room = createWaitingRoom(
      view,
      () => own,
      () => false,
    )
    const waiting = room.waiting()
    if (!waiting) throw new Error('does not wait')
    return (
      <InLine
        appointmentId="a-1"
        view={view()}
        waiting={room.waiting() ?? waiting}
        way={createWayHere('a-1', room)}
        mode="online"
        isToday
        now={view().at}
        later={null}
      />
    )
  })
  const said = () => {
    const bar = screen.getByRole('progressbar', { name: 'Way to your turn' })
    const doors = [...bar.querySelectorAll('i')].map((door) => (door.classList.contains('gone') ? '.' : '#'))
    return [screen.getByTestId('position').textContent, bar.getAttribute('aria-valuetext'), doors.join('')]
  }
  const value = () => Number(screen.getByRole('progressbar').getAttribute('aria-valuenow'))
  return { setView, said, value }
}

it('WAIT-1 WAIT-2 WAIT-9 one number is said, read out and drawn', () => {
  const queue = from(crowded(5), say.open())
  const place = placeOf(publicView(queue), 5)
  expect(place.said()).toEqual(['4 turns ahead', '4 turns ahead', '####'])
  expect(place.value()).toBe(0)
  place.setView(publicView(from(queue, say.skip(1), say.cancel(4))))
  expect(place.said()).toEqual(['2 turns ahead', '2 turns ahead', '..##'])
  expect(place.value()).toBe(50)
  place.setView(publicView(from(queue, say.skip(1), say.skip(2), say.skip(3))))
  expect(place.said()).toEqual(['You’re next', 'You’re next', '...#'])
})

it('WAIT-2 how far one has come is remembered on this device; whoever moves back starts from there', () => {
  const queue = from(crowded(6), say.open())
  placeOf(publicView(queue), 4)
  cleanup()
  const later = from(queue, say.skip(1))
  const place = placeOf(publicView(later), 4)
  expect(place.said()).toEqual(['2 turns ahead', '2 turns ahead', '.##'])
  place.setView(publicView(from(later, say.stepBack(4, 2))))
  expect(place.said()).toEqual(['4 turns ahead', '4 turns ahead', '####'])
})

it('WAIT-2 nobody ahead and nobody called: no door but one’s own', () => {
  const place = placeOf(publicView(given(say.book(1))), 1)
  expect(place.said()).toEqual(['You’re next', 'You’re next', ''])
  expect(place.value()).toBe(100)
})
