import { cleanup, render } from '@solidjs/testing-library'
import { afterEach, expect, it } from 'vitest'
import type { Notice } from './create-notices.ts'
import { MessageList } from './message-list.tsx'

afterEach(cleanup)

const AT = Date.UTC(2026, 2, 2, 9, 30)
/** As of one minute, unless said otherwise. */
const notice = (seq: number, type: Notice['type'], message: string, at = AT): Notice => ({
  id: `d-1:2026-03-02:${seq}:a-1`,
  type,
  message,
  priority: 'low',
  at,
})
const messages = (notices: readonly Notice[]) => {
  const screen = render(() => <MessageList notices={notices} isTurn={true} />)
  return Array.from(screen.container.querySelectorAll('li > span'), (each) => each.textContent)
}

it('NOTE-11 messages of one moment stand in the order of their events, however they came', () => {
  const [called, missed, away] = [
    notice(9, 'your_turn', 'called'),
    notice(10, 'missed', 'missed'),
    notice(111, 'doctor_status', 'away'),
  ]
  const earlier = notice(700, 'message', 'the day before', AT - 86_400_000)
  expect(messages([called, missed, away, earlier])).toEqual(['away', 'missed', 'called', 'the day before'])
  cleanup()
  expect(messages([earlier, away, called, missed])).toEqual(['away', 'missed', 'called', 'the day before'])
})

it('NOTE-11 of position updates that follow one another only the newest is there', () => {
  const at = (seq: number) => notice(seq, 'position_update', `at ${20 - seq}`, AT + seq * 1_000)
  const away = notice(7, 'doctor_status', 'away', AT + 7_000)
  const all = [at(4), at(5), at(6), away, at(8), at(9)]
  expect(messages(all)).toEqual(['at 11', 'away', 'at 14'])
})
