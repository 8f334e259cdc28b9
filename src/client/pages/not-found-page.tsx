import { A } from '@solidjs/router'
import { Match, Switch } from 'solid-js'
import { createTitle } from '../components/create-title.ts'
import { useSession } from '../components/session.ts'
import { pages } from '../language/pages.ts'

/** PAGE-6: it leads each to where they are at home. */
export default function NotFoundPage() {
  const { me } = useSession()
  const role = () => me()?.role
  createTitle(() => pages().titles.notFound)
  return (
    <section class="not-found">
      <div class="doorway" aria-hidden="true">
        <p class="number lost">404</p>
      </div>
      <div class="stack empty">
        <h1>{pages().notFound.heading}</h1>
        <p class="soft">{pages().notFound.text}</p>
        <div class="row">
          <Switch
            fallback={
              <A class="button primary" href="/">
                {pages().notFound.findDoctor}
              </A>
            }
          >
            <Match when={role() === 'doctor'}>
              <A class="button primary" href="/console">
                {pages().notFound.console}
              </A>
            </Match>
            <Match when={role() === 'staff'}>
              <A class="button primary" href="/desk">
                {pages().notFound.desk}
              </A>
            </Match>
            <Match when={role() === 'patient'}>
              <A class="button primary" href="/">
                {pages().notFound.findDoctor}
              </A>
              <A class="button" href="/appointments">
                {pages().notFound.appointments}
              </A>
            </Match>
          </Switch>
        </div>
      </div>
    </section>
  )
}
