import { A } from '@solidjs/router'

export default function NotFoundPage() {
  return (
    <section class="stack empty">
      <p class="number lost" aria-hidden="true">
        404
      </p>
      <h1>No such room</h1>
      <p class="soft">The address is wrong, or the page has moved.</p>
      <div class="row">
        <A class="button primary" href="/">
          Find a doctor
        </A>
        <A class="button" href="/appointments">
          My appointments
        </A>
      </div>
    </section>
  )
}
