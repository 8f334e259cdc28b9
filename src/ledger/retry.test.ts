import { expect, it } from 'vitest'
import type { Timer } from '../platform/timer.ts'
import { createRetry, RETRY } from './retry.ts'

/** Rings at once, and keeps how long it was asked to wait. */
function recordingTimer() {
  const waits: number[] = []
  const timer: Timer = (ms, then) => {
    waits.push(ms)
    queueMicrotask(then)
    return () => {}
  }
  return { waits, timer }
}

it('OPS-3 each wait may be twice the one before, up to 400 ms, and any part of that', async () => {
  for (const part of [0, 0.5, 1]) {
    const { waits, timer } = recordingTimer()
    const retry = createRetry(RETRY, timer, () => part)
    for (let attempt = 1; attempt <= 7; attempt++) await retry.backOff(attempt)
    expect(waits).toEqual([20, 40, 80, 160, 320, 400, 400].map((most) => most * part))
  }
})

it('OPS-3 what fails four times has failed, with the last error', async () => {
  const { waits, timer } = recordingTimer()
  let tries = 0
  const work = async () => {
    throw new Error(`try ${++tries}`)
  }
  await expect(createRetry(RETRY, timer, () => 1).trying(work)).rejects.toThrow('try 4')
  expect(waits).toEqual([20, 40, 80])
})
