import { STYLE as PLAIN_PAGE } from '../documents/verify-style.ts'

/** A page of the Worker's own, with one thing to press. */
export const STYLE = `${PLAIN_PAGE}
:root { --on: #ffffff }
@media (prefers-color-scheme: dark) { :root { --on: #0d1512 } }
section.good { --tone: var(--good) }
section.warn { --tone: var(--warn) }
section.bad { --tone: var(--bad) }
form { margin-block-start: 1.5rem }
button { inline-size: 100%; min-block-size: 3.25rem; padding: 0.75rem 1.25rem; border: 0; border-radius: 0.75rem; background: var(--act); color: var(--on); font: inherit; font-weight: 600; cursor: pointer; --act: var(--good) }
button.bad { --act: var(--bad) }
a { color: var(--good); display: inline-block; padding-block: 0.625rem }
:focus-visible { outline: 3px solid var(--good); outline-offset: 3px }
.ways { display: flex; flex-wrap: wrap; gap: 0 1.5rem; margin-block-start: 1rem }
`
