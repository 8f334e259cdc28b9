import { describe, expect, it } from 'vitest'
import { clientFrame } from './frames.ts'

const ID = '3f2c8b1e-9a4d-4c7b-8e21-5d0a6f9b7c34'
const reads = (frame: unknown) => clientFrame.safeParse(frame).success

describe('what a client may say', () => {
  it('ROOM-6 is one of four frames', () => {
    for (const frame of [
      { type: 'hello', seq: 0 },
      { type: 'press', press: { type: 'join' }, commandId: ID },
      { type: 'press', press: { type: 'ready' }, commandId: ID },
      { type: 'ping' },
    ]) {
      expect(clientFrame.parse(frame)).toEqual(frame)
    }
  })

  it('ROOM-6 and nothing else', () => {
    for (const frame of [
      null,
      'ping',
      [],
      {},
      { type: 'view' },
      { type: 'hello' },
      { type: 'hello', seq: -1 },
      { type: 'hello', seq: 0.5 },
      { type: 'hello', seq: 1e9 },
      { type: 'join' },
      { type: 'press', press: { type: 'join' }, commandId: 'short' },
      { type: 'press', press: { type: 'ready' }, commandId: 'not-a-uuid-but-long-enough-as-it-is-' },
      // jsonb has no way to hold this character: what carries it can never be appended.
      { type: 'press', press: { type: 'join' }, commandId: `${ID.slice(1)}\u0000` },
    ]) {
      expect(reads(frame)).toBe(false)
    }
  })
})
