import { createEffect } from 'solid-js'

const NAME = 'Anteroom'

/** PAGE-3: the page's own title, as long as it is known; the name of the app until then. */
export function createTitle(says: () => string | undefined): void {
  createEffect(() => {
    const title = says()
    document.title = title === undefined ? NAME : `${title} · ${NAME}`
  })
}
