import { expect, it } from 'vitest'
import { phoneNumberOf } from './phone-number.ts'
import { stopOrStart } from './text-news.ts'

it.each([
  ['+44 7700 900123', '+447700900123'],
  ['0044 7700-900.123', '+447700900123'],
  ['+1 (555) 010-0123', '+15550100123'],
  ['\u00a0+91\u00a098765\u201043210 ', '+919876543210'],
])('SMS-2 %s is %s', (typed, number) => {
  expect(phoneNumberOf(typed)).toBe(number)
})

it.each([
  '',
  '07700 900123',
  '+44 (0)7700 900123',
  '+0 7700 900123',
  '+44 7700 90012x',
  '+12345',
  `+${'1'.repeat(16)}`,
])('SMS-2 %s is not guessed at', (typed) => {
  expect(phoneNumberOf(typed)).toBeNull()
})

it('SMS-4 a word alone stops or starts, however it is written', () => {
  for (const word of ['STOP', 'stop', ' Stop. ', 'STOPALL', 'unsubscribe', 'Cancel', 'END', 'quit!'])
    expect(stopOrStart(word)).toBe('stop')
  for (const word of ['START', ' start ', 'Unstop']) expect(stopOrStart(word)).toBe('start')
  for (const word of ['', 'Please do not stop', 'STOP IT', 'yes']) expect(stopOrStart(word)).toBeNull()
})
