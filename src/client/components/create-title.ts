import { createEffect, createSignal } from 'solid-js'
import { showInTab } from '../feed/tab.ts'

/** NOTE-14: what is more urgent than the page's own title, as long as it is; empty for nothing. */
export const [urgentTitle, setUrgentTitle] = createSignal('')

/** PAGE-3: the page's own title, as long as it is known; the name of the app until then. */
export function createTitle(says: () => string | undefined): void {
  createEffect(() => showInTab(urgentTitle() || (says() ?? '')))
}
