import { A } from '@solidjs/router'
import { createTitle } from '../components/create-title.ts'
import { pages } from '../language/pages.ts'

export default function NotFoundPage() {
  createTitle(() => pages().titles.notFound)
  return (
    <section class="stack empty">
      <p class="number lost" aria-hidden="true">
        404
      </p>
      <h1>{pages().notFound.heading}</h1>
      <p class="soft">{pages().notFound.text}</p>
      <div class="row">
        <A class="button primary" href="/">
          {pages().notFound.findDoctor}
        </A>
        <A class="button" href="/appointments">
          {pages().notFound.appointments}
        </A>
      </div>
    </section>
  )
}
