import { expect, it } from 'vitest'
import { bookings, changeLink, miss, open, reassign } from '../queue/testing/wishes.ts'
import { dayWith } from './testing/room.ts'

it('OPS-1 a change is logged with the tokens it gave and reassigned, and with no others', async () => {
  const { say, lines } = await dayWith(...bookings(3), miss(1))
  const last = () => lines.filter(({ event }) => event === 'queue_changed').at(-1)
  await say(bookings(4)[3] ?? open())
  expect(last()).toMatchObject({ given: [4], reassigned: [], events: ['AppointmentBooked'] })
  await say(reassign(1))
  expect(last()).toMatchObject({ given: [], reassigned: [5], events: ['TokenReassigned'] })
})

it('OPS-1 MEET-9 how many patients a new link was told is logged, and nothing about a link otherwise', async () => {
  const { say, lines } = await dayWith(...bookings(3, { mode: 'online' }), open())
  const last = () => lines.filter(({ event }) => event === 'queue_changed').at(-1)
  await say(changeLink())
  expect(last()).toMatchObject({ events: ['MeetLinkChanged'], linkTold: 2 })
  await say(miss(3))
  expect(last()).not.toHaveProperty('linkTold')
})
