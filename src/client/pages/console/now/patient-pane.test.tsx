import { cleanup, render } from '@solidjs/testing-library'
import { createSignal } from 'solid-js'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { type Asked, from, given, later, MORNING, minutes, seconds } from '../../../../queue/testing/day.ts'
import * as say from '../../../../queue/testing/wishes.ts'
import { publicView } from '../../../../queue/views/view.ts'
import { live } from '../../../../words/english/live.ts'
import { doctorDay } from '../testing/doctor-day.ts'
import { PatientPane } from './patient-pane.tsx'

beforeEach(() => {
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      disconnect() {}
    },
  )
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

it('LATE-6 after an automatic skip the console says how to go on', () => {
  const settings = { minutesPerPatient: 10, skipAutomatically: true }
  const called = given(...say.bookings(3, { mode: 'online', settings }), say.open())
  const [queue, setQueue] = createSignal(called)
  const screen = render(() => (
    <PatientPane day={doctorDay(called)} view={publicView(queue())} connected={[]} now={queue().at} />
  ))
  const says = () => screen.queryByText(/Nobody is called until you are back: Call next/)
  expect(says()).toBeNull()
  setQueue(from(called, later(minutes(2), say.tick())))
  expect(says()).not.toBeNull()
  screen.getByRole('heading', { name: '2 waiting for you' })
  setQueue((before) => from(before, say.callNext()))
  expect(says()).toBeNull()
})

it('NOTE-10 a visit that goes on for an hour is called to mind until it is finished', () => {
  const visit = given(say.book(1), say.open(), say.start())
  const [queue, setQueue] = createSignal(visit)
  const screen = render(() => (
    <PatientPane day={doctorDay(visit)} view={publicView(queue())} connected={[]} now={queue().at} />
  ))
  const reminder = () => screen.queryByText(/going on for over an hour/)
  expect(reminder()).toBeNull()

  const long = from(visit, later(minutes(60), say.tick()))
  setQueue(long)
  expect(reminder()).not.toBeNull()

  setQueue(from(long, say.finish(1)))
  expect(reminder()).toBeNull()
})

/** Token 1, online, called and not here; "now" is so many seconds after that. */
function showTurn(...more: readonly Asked[]) {
  const queue = given(...say.bookings(2, { mode: 'online' }), say.open(), ...more)
  const [after, setAfter] = createSignal(0)
  const screen = render(() => (
    <PatientPane
      day={doctorDay(queue)}
      view={publicView(queue)}
      connected={[]}
      now={queue.at + seconds(after())}
    />
  ))
  return { screen, setAfter, container: screen.container }
}

it('LATE-1 a called patient’s two minutes burn down at the door’s edge, and turn amber when they are short', () => {
  const { screen, setAfter, container } = showTurn()
  const offset = () => Number(container.querySelector('.countdown path')?.getAttribute('stroke-dashoffset'))
  const isAmber = () => container.querySelector('.countdown')?.classList.contains('short')
  setAfter(30)
  screen.getByText('1:30 left to come')
  expect([offset(), isAmber()]).toEqual([0.25, false])
  setAfter(91)
  screen.getByText('0:29 left to come')
  expect(isAmber()).toBe(true)
  setAfter(300)
  screen.getByText('The two minutes are over')
  expect(offset()).toBe(1)
})

it.each([
  ['has joined', [say.join(1)]],
  ['waits for a doctor on a break', [say.status('on_break')]],
  ['is in the visit', [say.join(1), say.start(1)]],
])('LATE-1 nothing burns down for a patient who %s', (_, more) => {
  expect(showTurn(...more).container.querySelector('.countdown')).toBeNull()
})

it.each([
  ['Not seen yet', []],
  ['They are here', [say.join(1)]],
  ['They are here and ready', [say.join(1), say.ready(1)]],
])('CONSOLE-6 the patient’s presence is said: %s', (says, more) => {
  showTurn(...more).screen.getByText(says)
})

it('CONSOLE-6 CALL-4 that finishing marks the visit as missed is said before it does', () => {
  const warning = /They have not joined: finishing now marks this visit as missed/
  expect(showTurn(say.start(1)).screen.queryByText(warning)).not.toBeNull()
  cleanup()
  expect(showTurn(say.join(1), say.start(1)).screen.queryByText(warning)).toBeNull()
})

it('CONSOLE-4 a doctor who is away from a visit reads that, and how long it is until it counts as interrupted', () => {
  const { screen, setAfter } = showTurn(say.join(1), say.start(1), say.status('offline'))
  setAfter(30)
  screen.getByText(/Your patient reads that you are away/)
  screen.getByText(/In 4:30 it counts as interrupted/)
})

it('CONSOLE-4 CALL-6 on a break the door is shut and counts down to the time that was said', () => {
  const back = MORNING + minutes(10)
  const queue = given(...say.bookings(2), say.open(), say.skip(1), say.status('on_break', back), say.skip(2))
  const [now, setNow] = createSignal(back - seconds(272))
  const screen = render(() => (
    <PatientPane day={doctorDay(queue)} view={publicView(queue)} connected={[]} now={now()} />
  ))
  const door = () => screen.container.querySelector('.doorway')
  expect(door()?.classList.contains('shut')).toBe(true)
  screen.getByText(`Back ${live.timeOfDay(back)}`)
  screen.getByText('in 4:32')
  setNow(back + seconds(61))
  screen.getByText('1:01 ago')
})

it.each([
  ['nobody has booked', given(), /Nobody has booked for today yet/],
  ['somebody has', given(...say.bookings(2)), /When you start it, token 1, Patient 1, is called\./],
])('CONSOLE-19 before the day, when %s, it says what starting it brings about', (_, queue, next) => {
  const screen = render(() => (
    <PatientPane day={doctorDay(queue)} view={publicView(queue)} connected={[]} now={queue.at} />
  ))
  screen.getByRole('heading', { name: 'Your day has not begun' })
  screen.getByText(next)
})
