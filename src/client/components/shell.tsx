import { A, useLocation } from '@solidjs/router'
import { type JSX, Match, Show, Switch } from 'solid-js'
import { useSession } from './session.ts'
import { Wordmark } from './wordmark.tsx'

/** The frame around every page but the waiting room. On a phone the ways to go lie under the thumb. */
export function Shell(props: { children: JSX.Element }) {
  const { me, leave } = useSession()
  const location = useLocation()
  return (
    <>
      <header class="top">
        <Wordmark />
        <Show when={me()?.role === 'patient'}>
          <nav class="tabs" aria-label="Main">
            <A href="/" end>
              Doctors
            </A>
            <A href="/appointments">My appointments</A>
          </nav>
        </Show>
        <Switch>
          <Match when={me()}>
            {(me) => (
              <button
                type="button"
                class="link plain"
                title={`Signed in as ${me().name}`}
                onClick={() => void leave()}
              >
                Sign out
              </button>
            )}
          </Match>
          <Match when={me() === null && location.pathname !== '/sign-in'}>
            <A class="link plain" href="/sign-in">
              Sign in
            </A>
          </Match>
        </Switch>
      </header>
      <main class="page" classList={{ wide: location.pathname === '/console' }}>
        {props.children}
      </main>
    </>
  )
}
