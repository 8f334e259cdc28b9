import { systemTimer, type Timer } from './timer.ts'

/** Nobody answered in time. What was asked may have happened or not (OPS-6). */
export class NoAnswerInTime extends Error {
  constructor(ms: number) {
    super(`no answer in ${ms} ms`)
    this.name = 'NoAnswerInTime'
  }
}

/**
 * OPS-6: what is asked for, or `NoAnswerInTime` after `ms`. What came too late is aborted, so that nothing piles up
 * behind whoever does not answer; whoever does not listen to the signal is left behind all the same.
 */
export async function withTimeLimit<Answer>(
  ms: number,
  ask: (signal: AbortSignal) => Promise<Answer>,
  timer: Timer = systemTimer,
): Promise<Answer> {
  const abort = new AbortController()
  let stop = () => {}
  const late = new Promise<never>((_, reject) => {
    stop = timer(ms, () => {
      const error = new NoAnswerInTime(ms)
      reject(error)
      abort.abort(error)
    })
  })
  try {
    return await Promise.race([ask(abort.signal), late])
  } finally {
    stop()
  }
}
