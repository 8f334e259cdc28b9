import { createSignal } from 'solid-js'
import type { Token } from '../../../../queue/ids.ts'

/** What is searched for in the line, and whose details are open; a person found by a command comes in here, too. */
export function createLineState() {
  const [typed, search] = createSignal('')
  const [opened, open] = createSignal<Token | null>(null)
  return {
    typed,
    search,
    opened,
    toggle: (token: Token) => open((before) => (before === token ? null : token)),
    /** CONSOLE-7: whatever is being searched for must not hide who was asked for. */
    reveal(token: Token) {
      search('')
      open(token)
    },
  }
}
export type LineState = ReturnType<typeof createLineState>
