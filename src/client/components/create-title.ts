import { createEffect } from 'solid-js'
import { showInTab } from '../feed/tab.ts'

/** PAGE-3: the page's own title, as long as it is known; the name of the app until then. */
export function createTitle(says: () => string | undefined): void {
  createEffect(() => showInTab(says() ?? ''))
}
