import { expect, it } from 'vitest'
import { from, given } from '../../../../queue/testing/day.ts'
import * as say from '../../../../queue/testing/wishes.ts'
import { publicView } from '../../../../queue/views/view.ts'
import { doctorDay } from '../testing/doctor-day.ts'
import { peopleOf } from './choices.ts'

it('CONSOLE-7 everybody of the day is offered with where they are in it, in the doctor’s words', () => {
  const queue = from(given(...say.bookings(3), say.open()), say.skip(1))
  expect(peopleOf(doctorDay(queue), publicView(queue), () => {}).map(({ title }) => title)).toEqual([
    '1 · Patient 1 · Missed',
    '2 · Patient 2 · Called',
    '3 · Patient 3 · Waiting',
  ])
})
