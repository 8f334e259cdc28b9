import { describe, expect, it } from 'vitest'
import { clientFrame } from './frames.ts'

const reads = (frame: unknown) => clientFrame.safeParse(frame).success

describe('what a client may say', () => {
  it('ROOM-6 is one of four frames', () => {
    for (const frame of [
      { type: 'hello', seq: 0 },
      { type: 'join', commandId: 'my-join-1' },
      { type: 'ready', commandId: 'my-ready-1' },
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
      { type: 'join', commandId: 'short' },
      { type: 'ready', commandId: 'x'.repeat(65) },
    ]) {
      expect(reads(frame)).toBe(false)
    }
  })
})
