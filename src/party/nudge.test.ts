import { expect, it } from 'vitest'
import { roomNews } from '../protocol/room-news.ts'
import { appointment } from '../queue/testing/day.ts'
import { fakeSocket, roomOn } from './testing/room.ts'

const nudge = { appointmentId: appointment(1), number: 7 }

it('MSG-3 ROOM-7 of a message hear the screens of its patient and of the doctor, and nobody else', async () => {
  const day = roomOn()
  const [own, second, other, doctor, staff, board] = await Promise.all(
    ([1, 1, 2, 'doctor', 'staff', 'board'] as const).map((who) => day.connect(who)),
  )

  await day.room().hear({ message: nudge })

  const heard = [own, second, other, doctor, staff, board].map((each) => each?.socket.frames('message'))
  const frame = { type: 'message', ...nudge }
  expect(heard).toEqual([[frame], [frame], [], [frame], [], []])
})

it('MSG-3 a room that has just been woken passes it on, and a broken socket costs nobody else anything', async () => {
  const day = roomOn()
  const broken = await day.connect(1)
  const doctor = await day.connect('doctor', fakeSocket())
  day.wake([broken, doctor])
  broken.socket.isBroken = true

  await day.room().hear({ message: nudge })

  expect(doctor.socket.frames('message')).toHaveLength(1)
})

it.each([
  ['a text beside it', { message: { ...nudge, text: 'It burns' } }],
  ['a command beside it', { message: nudge, command: {} }],
  ['no number', { message: { appointmentId: 'a' } }],
  ['half a number', { message: { ...nudge, number: 0.5 } }],
])('MSG-3 the room takes an appointment and a number: %s is refused', (_, asked) => {
  expect(roomNews.safeParse(asked).success).toBe(false)
  expect(roomNews.safeParse({ message: nudge }).success).toBe(true)
})
