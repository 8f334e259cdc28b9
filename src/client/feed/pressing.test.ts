import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { ServerFrame } from '../../protocol/frames.ts'
import { problemOf } from '../api/problem.ts'
import { hearAnswer, pressed, pressesGo } from './pressing.ts'

const ID = '0b0e7c1c-7d0a-4f7e-9a36-0f8d9f4c2f11'
const said = vi.fn()
const byTrpc = vi.fn(async () => ({ seq: 9, position: 1 }))
const join = () => pressed({ type: 'join' }, ID, byTrpc)

beforeEach(() => {
  vi.useFakeTimers()
  said.mockReset()
  byTrpc.mockClear()
})
afterEach(() => {
  pressesGo(null)
  vi.useRealTimers()
})

const done: ServerFrame & { type: 'done' } = { type: 'done', commandId: ID as never, seq: 7 }

it('ROOM-13 a press goes over the open socket, with its id, and no way else', async () => {
  pressesGo(said)
  const answer = join()
  expect(said.mock.calls).toEqual([[{ type: 'press', commandId: ID, press: { type: 'join' } }]])
  hearAnswer({ ...done, commandId: 'another' as never })
  hearAnswer(done)
  expect(await answer).toMatchObject({ seq: 7 })
  await vi.advanceTimersByTimeAsync(10_000)
  expect(byTrpc).not.toHaveBeenCalled()
})

it('ROOM-13 without a socket it goes by tRPC, with the same id', async () => {
  expect(await join()).toEqual({ seq: 9, position: 1 })
  expect(byTrpc).toHaveBeenCalledOnce()
})

it('ROOM-13 without an answer for two seconds it goes by tRPC; one that comes later is nobody’s', async () => {
  pressesGo(said)
  const answer = join()
  await vi.advanceTimersByTimeAsync(1_999)
  expect(byTrpc).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(1)
  expect(await answer).toMatchObject({ seq: 9 })
  hearAnswer(done)
  expect(byTrpc).toHaveBeenCalledOnce()
})

it('ROOM-13 a socket that is lost is not waited for', async () => {
  pressesGo(said)
  const answer = join()
  pressesGo(null)
  expect(await answer).toMatchObject({ seq: 9 })
})

it('ROOM-13 a refusal is the problem it would be by tRPC', async () => {
  pressesGo(said)
  const answer = join()
  hearAnswer({ type: 'refused', commandId: ID as never, code: 'TOO_EARLY', message: 'Not yet.' })
  const problem = await answer.catch(problemOf)
  expect(problem).toEqual({ code: 'TOO_EARLY', message: 'Not yet.' })
  expect(byTrpc).not.toHaveBeenCalled()
})

it('ROOM-15 what went by tRPC may have been written past the room, which is told on the next open socket, once', async () => {
  await join()
  await vi.advanceTimersByTimeAsync(60_000)
  pressesGo(said)
  pressesGo(null)
  pressesGo(said)
  expect(said.mock.calls).toEqual([[{ type: 'hello', seq: 0, knows: 9 }]])
})
