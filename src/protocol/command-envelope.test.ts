import { describe, expect, it } from 'vitest'
import { emptyQueue } from '../queue/queue.ts'
import { envelope, KEY } from '../queue/testing/day.ts'
import { join } from '../queue/testing/wishes.ts'
import { commandEnvelope } from './command.ts'

const sent = envelope(emptyQueue(KEY), join(1))

describe('the envelope of a command', () => {
  it.each([
    ['nothing', null],
    ['a list', []],
    ['no id', { ...sent, id: undefined }],
    ['a short id', { ...sent, id: 'short' }],
    ['an endless id', { ...sent, id: 'x'.repeat(65) }],
    ['a time before time', { ...sent, at: -1 }],
    ['a time in words', { ...sent, at: '2026-03-02' }],
    ['an unknown role', { ...sent, actor: { role: 'admin', id: 'x' } }],
    ['nobody', { ...sent, actor: { role: 'patient', id: '' } }],
    ['an endless appointment', { ...sent, command: { ...sent.command, appointmentId: 'x'.repeat(65) } }],
  ])('ROOM-6 with %s is refused', (_, odd) => {
    expect(commandEnvelope.safeParse(odd).success).toBe(false)
  })

  it('ROOM-4 what does not belong to a command is left behind', () => {
    const withMore = { ...sent, name: 'Ada', command: { ...sent.command, reason: 'a private one' } }
    expect(commandEnvelope.parse(withMore)).toEqual(sent)
  })
})
