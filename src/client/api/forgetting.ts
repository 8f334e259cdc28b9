import { createEffect, on, onCleanup } from 'solid-js'
import type { Problem } from './problem.ts'

type Deed = { problem(): Problem | null; forget(): void }

/**
 * FORM-2: a problem is gone with its cause. What a deed was refused for is forgotten as soon as what it was about is
 * something else; that nobody could be reached, when the connection is back.
 */
export function forgetting<Forgetful extends Deed>(deed: Forgetful, about: () => unknown): Forgetful {
  createEffect(on(about, () => deed.forget(), { defer: true }))
  const back = () => {
    if (deed.problem()?.code === 'NO_CONNECTION') deed.forget()
  }
  window.addEventListener('online', back)
  onCleanup(() => window.removeEventListener('online', back))
  return deed
}
