import { cleanup, render } from '@solidjs/testing-library'
import { createSignal } from 'solid-js'
import { afterEach, expect, it } from 'vitest'
import type { Queue } from '../../../../queue/queue.ts'
import { type Asked, from, given, later, minutes, seconds } from '../../../../queue/testing/day.ts'
import * as say from '../../../../queue/testing/wishes.ts'
import { publicView } from '../../../../queue/views/view.ts'
import type { Question } from '../now/question.ts'
import { doctorDay } from '../testing/doctor-day.ts'
import { ConsoleAnnouncer } from './console-announcer.tsx'

afterEach(cleanup)

const strict = { minutesPerPatient: 10, skipAutomatically: true }

/** What is read out, one after another. */
function listen(first: Queue) {
  const [queue, setQueue] = createSignal(first)
  const [now, setNow] = createSignal(first.at)
  const [question, setQuestion] = createSignal<Question | null>(null)
  const screen = render(() => (
    <ConsoleAnnouncer day={doctorDay(queue())} view={publicView(queue())} now={now()} question={question()} />
  ))
  const region = screen.getByTestId('heard')
  const heard: (string | null)[] = []
  let last: Element | null = null
  const note = () => {
    if (region.firstElementChild !== last) heard.push(region.textContent)
    last = region.firstElementChild
  }
  return {
    heard,
    region,
    happens(...wishes: readonly Asked[]) {
      setQueue((before) => from(before, ...wishes))
      note()
    },
    passes(ms: number) {
      setNow((before) => before + ms)
      note()
    },
    asks() {
      setQuestion({ type: 'finish', seconds: 6 })
      note()
    },
  }
}

it('CONSOLE-5 a morning as it is heard: each thing once, politely, by name', () => {
  const { heard, happens, region } = listen(given(...say.bookings(3, { mode: 'online' })))
  happens(say.open())
  happens(say.book(4))
  happens(say.join(1))
  happens(say.ready(1))
  happens(say.start(1))
  happens(say.join(2))
  happens(say.finish(1))
  happens(say.undo(1))
  happens(say.finish(1))
  happens(say.status('on_break'))
  happens(say.open())
  expect(region.getAttribute('aria-live')).toBe('polite')
  expect(heard).toEqual([
    'Token 1, Patient 1, is called.',
    'Patient 1 is here.',
    'Patient 1 is ready.',
    'The visit of Patient 1 has begun.',
    'The visit of Patient 1 is finished. Token 2, Patient 2, is called.',
    'Undone: it is the turn of token 1, Patient 1, again.',
    'The visit of Patient 1 is finished. Token 2, Patient 2, is called.',
    'You are on a break.',
    'You are back.',
  ])
})

it('CONSOLE-5 LATE-1 that somebody’s time runs out is heard once, not every second', () => {
  const { heard, passes } = listen(given(...say.bookings(2, { mode: 'online' }), say.open()))
  passes(seconds(80))
  passes(seconds(10))
  passes(seconds(1))
  passes(seconds(40))
  expect(heard).toEqual(['Patient 1 has 30 seconds left to come.'])
})

it('CONSOLE-5 CONSOLE-2 the second thought is heard', () => {
  const { heard, asks } = listen(given(say.book(1), say.open(), say.start(1)))
  asks()
  expect(heard).toEqual(['The visit has only just begun. Press again to finish it.'])
})

it('CONSOLE-5 LATE-6 NOTE-10 what time brings about is heard', () => {
  const { heard, happens } = listen(
    given(...say.bookings(2, { mode: 'online', settings: strict }), say.open(strict)),
  )
  happens(later(minutes(2), say.tick()))
  happens(say.callNext())
  happens(say.join(2))
  happens(say.start(2))
  happens(later(minutes(60), say.tick()))
  expect(heard[0]).toBe('Patient 1 is marked as missed.')
  expect(heard.at(-1)).toMatch(/going on for over an hour/)
})
