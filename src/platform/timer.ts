/** Runs `then` once after `ms`, unless the returned function is called before. */
export type Timer = (ms: number, then: () => void) => () => void

export const systemTimer: Timer = (ms, then) => {
  const handle = setTimeout(then, ms)
  return () => clearTimeout(handle)
}

/** Resolves after `ms`. */
export const sleep = (timer: Timer, ms: number): Promise<void> =>
  new Promise((resolve) => {
    timer(ms, resolve)
  })
