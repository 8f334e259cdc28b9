import { describe, expect, it } from 'vitest'
import { token } from '../../queue/ids.ts'
import type { Saying } from '../../queue/views/saying.ts'
import type { Why } from '../../queue/views/why-moved.ts'
import { inEnglish } from '../testing/in-english.ts'
import { whySentence } from '../why-moved.ts'
import { english } from './english.ts'

const sentence = (says: Saying) => inEnglish({ says })

describe('English, word for word', () => {
  it('NOTE-1 far away', () => {
    expect(sentence({ key: 'position_far', serving: token(4), position: 15 })).toBe(
      'Currently token #4 is ongoing, you are 15 positions away, stay alert',
    )
    expect(sentence({ key: 'position_far', serving: null, position: 20 })).toBe(
      'Between two patients, you are 20 positions away, stay alert',
    )
  })

  it('NOTE-2 within ten, and one is "1 position"', () => {
    expect(sentence({ key: 'position_near', position: 10 })).toBe("Stay ready! You're 10 positions away")
    expect(sentence({ key: 'position_near', position: 1 })).toBe("Stay ready! You're 1 position away")
  })

  it('NOTE-3 the turn', () => {
    expect(sentence({ key: 'turn_called' })).toBe('Your number has come! Join quickly!')
  })

  it('LATE-1 LATE-2 LATE-3 late, missed, another token', () => {
    expect(sentence({ key: 'turn_warned', secondsLeft: 60 })).toBe(
      '60 seconds left. Your number has come! Join quickly!',
    )
    expect(sentence({ key: 'missed' })).toBe('You were late. Appointment Missed!')
    expect(sentence({ key: 'reassigned', token: token(1_004) })).toBe('Your new token is #1004')
  })

  it('NOTE-9 NOTE-12 NOTE-13 near in minutes, late by minutes and by hours, and cancelled', () => {
    const late = (minutes: number) => sentence({ key: 'starts_late', minutes })
    expect([1, 25, 60, 70, 120].map(late)).toEqual(
      ['1 minute', '25 minutes', '1 hour', '1 h 10 min', '2 hours'].map(
        (length) => `Your doctor starts about ${length} late. You keep your place.`,
      ),
    )
    expect(sentence({ key: 'near_in_minutes', minutes: 20 })).toMatch(/^Your turn may come within 20 minutes/)
    expect(sentence({ key: 'day_cancelled' })).toMatch(/^Your visit is cancelled: please rebook/)
  })

  it('NOTE-4 the doctor', () => {
    const status = (availability: 'available' | 'on_break' | 'offline', backInMinutes: number | null) =>
      sentence({ key: 'doctor_status', availability, backInMinutes })
    expect(status('available', null)).toBe('The doctor is seeing patients.')
    expect(status('on_break', null)).toBe('The doctor is on a break. You keep your place.')
    expect(status('on_break', 15)).toBe(
      'The doctor is on a break, expected back in 15 min. You keep your place.',
    )
    expect(status('offline', 5)).toBe('The doctor is offline, expected back in 5 min. You keep your place.')
  })

  it('MEET-2 MEET-3 MEET-5 the Meet link', () => {
    expect(english.api.refusals.MEET_LINK_INVALID).toBe(
      'Invalid Google Meet link format. Expected: https://meet.google.com/xxx-xxxx-xxx',
    )
    expect(english.refusals.MEET_LINK_MISSING).toBe(
      'Please configure your Google Meet link in profile settings',
    )
    expect(sentence({ key: 'meet_link_changed', link: null })).toBe(
      'Your doctor has changed the Google Meet link. The new one will be here at your turn.',
    )
    expect(sentence({ key: 'meet_link_changed', link: 'https://meet.google.com/abc-defg-hij' })).toBe(
      'Your doctor has changed the Google Meet link. https://meet.google.com/abc-defg-hij',
    )
  })

  it('NOTE-10 the visit that broke off', () => {
    expect(sentence({ key: 'visit_paused' })).toBe(
      'Your doctor has gone offline during your visit. You can wait here or reschedule.',
    )
    expect(sentence({ key: 'visit_interrupted' })).toBe(
      'Your visit was interrupted. You can wait for your doctor or reschedule.',
    )
    expect(sentence({ key: 'visit_resumed' })).toBe(
      'Your doctor is back and your visit goes on. Join quickly!',
    )
    expect(sentence({ key: 'doctor_back' })).toBe('Your doctor is back. Your visit can go on.')
  })

  it('WAIT-5 why a place changed, without anybody’s name or number', () => {
    const why = (change: Partial<Why>) =>
      whySentence(english, { from: 2, to: 1, cause: 'visit_finished', own: false, reason: null, ...change })
    expect(why({})).toBe('A visit was finished.')
    expect(why({ cause: 'moved_up', reason: 'emergency' })).toBe('Somebody was moved ahead: an emergency.')
    expect(why({ cause: 'moved_up', reason: 'brief', own: true })).toBe(
      'You were moved ahead: a very short visit.',
    )
    expect(why({ cause: 'stepped_back', own: true })).toBe('You are running late and let others go first.')
    expect(why({ cause: 'cancellation', own: true })).toBe('Somebody cancelled.')
  })
})
