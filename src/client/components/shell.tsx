import { A, useLocation } from '@solidjs/router'
import { type JSX, Match, Show, Switch } from 'solid-js'
import { useSession } from './session.ts'
import { Wordmark } from './wordmark.tsx'

/** The frame around every page but the waiting room. */
export function Shell(props: { children: JSX.Element }) {
  const { me, leave } = useSession()
  const location = useLocation()
  return (
    <>
      <header class="top">
        <Wordmark />
        <nav aria-label="Main">
          <Switch>
            <Match when={me()?.role === 'doctor'}>
              <A href="/console">Today</A>
            </Match>
            <Match when={me()}>
              <A href="/" end>
                Doctors
              </A>
              <Show when={me()?.role === 'patient'}>
                <A href="/appointments">My appointments</A>
              </Show>
            </Match>
            <Match when={me() === null && location.pathname !== '/sign-in'}>
              <A href="/sign-in">Sign in</A>
            </Match>
          </Switch>
          <Show when={me()}>
            {(me) => (
              <button type="button" title={`Signed in as ${me().name}`} onClick={() => void leave()}>
                Sign out
              </button>
            )}
          </Show>
        </nav>
      </header>
      <main class="page" classList={{ wide: location.pathname === '/console' }}>
        {props.children}
      </main>
    </>
  )
}
