import type fc from 'fast-check'
import type { Timer } from '../timer.ts'

/** A timer that rings only when told to. */
export function createManualTimer() {
  let pending: { ms: number; then: () => void }[] = []
  const timer: Timer = (ms, then) => {
    const entry = { ms, then }
    pending.push(entry)
    return () => {
      pending = pending.filter((each) => each !== entry)
    }
  }
  return {
    timer,
    /** Milliseconds of each timer that is running. */
    running: () => pending.map(({ ms }) => ms),
    ring() {
      const due = pending
      pending = []
      for (const { then } of due) then()
    },
  }
}

/** A timer that rings whenever the scheduler likes. */
export const scheduledTimer =
  (scheduler: fc.Scheduler): Timer =>
  (ms, then) => {
    let isOn = true
    void scheduler.schedule(Promise.resolve(), `timer of ${ms} ms`).then(() => {
      if (isOn) then()
    })
    return () => {
      isOn = false
    }
  }

/** Rings as soon as everything that is ready has run. */
export const instantTimer: Timer = (_ms, then) => {
  const handle = setImmediate(then)
  return () => clearImmediate(handle)
}
