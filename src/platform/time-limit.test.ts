import { describe, expect, it } from 'vitest'
import { createManualTimer } from './testing/timers.ts'
import { NoAnswerInTime, withTimeLimit } from './time-limit.ts'

const never = () => new Promise<never>(() => {})

describe('a time limit', () => {
  it('OPS-6 ends a wait without an answer, and aborts what was asked', async () => {
    const { timer, running, ring } = createManualTimer()
    let given: AbortSignal | undefined
    const asked = withTimeLimit(
      3_000,
      (signal) => {
        given = signal
        return never()
      },
      timer,
    )
    expect(running()).toEqual([3_000])
    expect(given?.aborted).toBe(false)

    ring()

    await expect(asked).rejects.toThrow(NoAnswerInTime)
    expect(given?.aborted).toBe(true)
  })

  it.each([
    ['an answer', () => Promise.resolve('here'), 'here'],
    ['a failure', () => Promise.reject(new Error('refused')), new Error('refused')],
    [
      'a failure before anything was waited for',
      () => {
        throw new Error('no way')
      },
      new Error('no way'),
    ],
  ])('OPS-6 leaves no timer after %s', async (_, ask, expected) => {
    const { timer, running } = createManualTimer()

    const ended = await withTimeLimit<unknown>(3_000, ask, timer).catch((error: unknown) => error)

    expect(ended).toEqual(expected)
    expect(running()).toEqual([])
  })

  it('OPS-6 an answer that comes too late harms nobody', async () => {
    const { timer, ring } = createManualTimer()
    let failLate = (_: Error) => {}
    const asked = withTimeLimit(
      1,
      () =>
        new Promise((_, reject) => {
          failLate = reject
        }),
      timer,
    )
    ring()
    await expect(asked).rejects.toThrow(NoAnswerInTime)

    // An unhandled rejection would fail the run.
    failLate(new Error('much later'))
  })
})
