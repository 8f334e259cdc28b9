import { createTitle } from '../components/create-title.ts'
import { pages } from '../language/pages.ts'

/** When a page fails in a way nobody foresaw. */
export function BrokenPage() {
  createTitle(() => pages().titles.broken)
  return (
    <section class="card stack empty">
      <h1>{pages().broken.heading}</h1>
      <p class="soft">{pages().broken.text}</p>
      <div class="row">
        <button type="button" class="button primary" onClick={() => location.reload()}>
          {pages().broken.reload}
        </button>
      </div>
    </section>
  )
}
