import type { NotificationWords } from '../dictionary.ts'
import { counted, lateness, number } from './numbers.ts'

const places = (position: number) => counted(position, { one: 'position', other: 'positions' })

const STATUS = {
  available: 'The doctor is seeing patients.',
  on_break: 'The doctor is on a break',
  offline: 'The doctor is offline',
}

export const notifications = {
  position_far: ({ serving, position }) => {
    const ongoing = serving === null ? 'Between two patients' : `Currently token #${serving} is ongoing`
    return `${ongoing}, you are ${places(position)} away, stay alert`
  },
  position_near: ({ position }) => `Stay ready! You're ${places(position)} away`,
  turn_called: () => 'Your number has come! Join quickly!',
  turn_warned: ({ secondsLeft }) =>
    `${counted(secondsLeft, { one: 'second', other: 'seconds' })} left. Your number has come! Join quickly!`,
  missed: () => 'You were late. Appointment Missed!',
  reassigned: ({ token }) => `Your new token is #${token}`,
  doctor_status: ({ availability, backInMinutes }) => {
    if (availability === 'available') return STATUS.available
    const back = backInMinutes === null ? '' : `, expected back in ${number(backInMinutes)} min`
    return `${STATUS[availability]}${back}. You keep your place.`
  },
  meet_link_changed: ({ link }) =>
    `Your doctor has changed the Google Meet link. ${link ?? 'The new one will be here at your turn.'}`,
  near_in_minutes: ({ minutes }) => `Your turn may come within ${number(minutes)} minutes.`,
  starts_late: ({ minutes }) => `Your doctor starts about ${lateness(minutes)} late. You keep your place.`,
  day_cancelled: () => 'Your visit is cancelled: please rebook.',
  handed_over: ({ token }) => `Another doctor sees you today: token ${token}.`,
  visit_reopened: () => 'Your doctor has reopened your visit. Come back quickly!',
  visit_paused: () => 'Your doctor has gone offline during your visit. You can wait here or reschedule.',
  visit_interrupted: () => 'Your visit was interrupted. You can wait for your doctor or reschedule.',
  visit_resumed: () => 'Your doctor is back and your visit goes on. Join quickly!',
  doctor_back: () => 'Your doctor is back. Your visit can go on.',
} satisfies NotificationWords
