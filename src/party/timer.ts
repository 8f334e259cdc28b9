import type { Timer } from './ports.ts'

export const systemTimer: Timer = (ms, then) => {
  const handle = setTimeout(then, ms)
  return () => clearTimeout(handle)
}

export const sleep = (timer: Timer, ms: number): Promise<void> =>
  new Promise((resolve) => {
    timer(ms, resolve)
  })
