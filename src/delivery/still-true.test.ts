import { expect, it } from 'vitest'
import { Stage } from '../queue/views/away.ts'
import { EntryStatus } from '../queue/vocabulary.ts'
import { type Standing, whyDropped } from './still-true.ts'

const NOW = 1_000_000
const standing = (about: Partial<Standing> = {}): Standing => ({
  channel: 'push',
  stage: 'soon',
  token: 4,
  notificationId: 'n-1',
  until: NOW + 1,
  isRead: false,
  isAllowed: true,
  status: 'waiting',
  currentToken: 4,
  isDoctorAway: false,
  newestId: 'n-1',
  newestSays: { key: 'position_near', position: 2 },
  left: { hasPrescription: true, asksToComeAgain: true, hasComeAgain: false },
  ...about,
})
const why = (about: Partial<Standing> = {}) => whyDropped(standing(about), NOW)

it('SEND-2 SEND-3 what is as it was is told', () => {
  expect(why()).toBeNull()
  expect(why({ stage: 'now', status: 'called' })).toBeNull()
  expect(why({ stage: 'missed', status: 'no_show', channel: 'mail' })).toBeNull()
})

it('SEND-2 P20 what an open screen has shown is not told again', () => {
  expect(why({ isRead: true })).toBe('shown')
})

it('SEND-1 SEND-3 what its person does not allow any more does not go out', () => {
  expect(why({ isAllowed: false })).toBe('not_allowed')
})

it.each([
  ['its time has passed', { until: NOW - 1 }, 'too_late'],
  ['the appointment has another token by now', { currentToken: 9 }, 'other_token'],
  ['the turn has come meanwhile', { status: 'called' }, 'moved_on'],
  ['the appointment was cancelled', { status: 'cancelled' }, 'moved_on'],
  ['the patient is further on, or back', { newestId: 'n-2' }, 'newer'],
  ['the visit is over', { stage: 'now', status: 'completed' }, 'moved_on'],
  ['the turn was taken back', { stage: 'now', status: 'waiting' }, 'moved_on'],
  ['a missed one has come after all', { stage: 'missed', status: 'waiting' }, 'moved_on'],
] as const)('SEND-3 it is dropped when %s', (_, about, reason) => {
  expect(why(about)).toBe(reason)
})

it('SEND-3 of an appointment that is over no stage is told but what it has left', () => {
  const left = { completed: ['prescription', 'follow_up'], cancelled: ['cancelled'] } as const
  for (const status of [EntryStatus.completed, EntryStatus.cancelled])
    for (const stage of Object.values(Stage)) {
      const isLeft = (left[status] as readonly Stage[]).includes(stage)
      expect([stage, why({ stage, status, notificationId: null })]).toEqual([
        stage,
        isLeft ? null : 'moved_on',
      ])
    }
})

it('NOTE-9 a warning by minutes is none while the doctor is away, whatever the line says; one by places is', () => {
  const warning = { notificationId: null, newestId: null, newestSays: null, isDoctorAway: true } as const
  expect(why(warning)).toBe('doctor_away')
  expect(why({ ...warning, isDoctorAway: false })).toBeNull()
  expect(why({ isDoctorAway: true })).toBeNull()
})

it('SEND-3 a letter about the appointment as such has nothing newer of its kind', () => {
  expect(
    why({ stage: 'booked', status: 'booked', notificationId: null, newestId: null, newestSays: null }),
  ).toBeNull()
})

it('SEND-9 a prescription that can no longer be read is not said to be ready', () => {
  const left = { hasPrescription: false, asksToComeAgain: false, hasComeAgain: false }
  const about = { status: 'completed', notificationId: null, left } as const
  expect(why({ stage: 'prescription', ...about })).toBe('withdrawn')
})

it('SEND-10 nobody is asked to come again who is not to, or who has', () => {
  const about = { stage: 'follow_up', status: 'completed', notificationId: null } as const
  const left = { hasPrescription: true, asksToComeAgain: true, hasComeAgain: false }
  expect(why({ ...about, left })).toBeNull()
  expect(why({ ...about, left: { ...left, asksToComeAgain: false } })).toBe('withdrawn')
  expect(why({ ...about, left: { ...left, hasComeAgain: true } })).toBe('comes_again')
})
