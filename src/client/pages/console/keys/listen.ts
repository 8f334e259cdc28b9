import { onCleanup, onMount } from 'solid-js'
import type { Command } from './commands.ts'
import { keyOf } from './key-of.ts'
import { hasLetters } from './letters.ts'

/** What is written of a visit as a whole: between its fields, too, the next key is likely meant for one. */
const TYPED_INTO =
  'input, textarea, select, [contenteditable]:not([contenteditable="false"]), [role="menu"], .visit-form'

/**
 * CONSOLE-8: the shortcuts of the console. A single key works only while nothing is typed into, the focus is not in
 * what is written of a visit, no dialog is open and no modifier is held (`?` may need Shift), once for each press however
 * long it is held; none does when they are turned off.
 */
export function listen(commands: () => readonly Command[], openPalette: () => void) {
  function onKeyDown(event: KeyboardEvent) {
    if (event.defaultPrevented || event.isComposing || event.repeat) return
    if (document.querySelector('dialog[open]') !== null) return
    const key = keyOf(event)
    if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && key === 'k') {
      event.preventDefault()
      openPalette()
      return
    }
    if (!hasLetters() || event.ctrlKey || event.metaKey || event.altKey) return
    if (event.shiftKey && key !== '?') return
    if (event.target instanceof Element && event.target.closest(TYPED_INTO) !== null) return
    const command = commands().find(({ shortcut, isOffered }) => shortcut === key && isOffered())
    if (!command) return
    event.preventDefault()
    command.run()
  }
  onMount(() => document.addEventListener('keydown', onKeyDown))
  onCleanup(() => document.removeEventListener('keydown', onKeyDown))
}
