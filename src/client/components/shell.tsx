import { A, useLocation } from '@solidjs/router'
import { type JSX, Match, Show, Switch } from 'solid-js'
import { shell } from '../language/shell.ts'
import { createShellLater } from './create-shell-later.ts'
import { Foot } from './foot.tsx'
import { LanguageChoice } from './language-choice.tsx'
import { NavIcon } from './nav-icon.tsx'
import { useSession } from './session.ts'
import { SignOut } from './sign-out.tsx'
import { Wordmark } from './wordmark.tsx'

/** The frame around every page but the waiting room. On a phone the ways to go lie under the thumb. */
export function Shell(props: { children: JSX.Element }) {
  const { me } = useSession()
  const location = useLocation()
  const later = createShellLater()
  return (
    <>
      <header class="top">
        <Wordmark />
        <Show when={me()?.role === 'patient'}>
          <nav class="tabs" aria-label={shell().main}>
            <A href="/" end>
              <NavIcon of="doctors" />
              {shell().doctors}
            </A>
            <A href="/appointments">
              <NavIcon of="appointments" />
              {shell().appointments}
            </A>
            <A href="/history">
              <NavIcon of="visits" />
              {shell().visits}
            </A>
            <A href="/profile">
              <NavIcon of="profile" />
              {shell().profile}
            </A>
          </nav>
        </Show>
        {/* The console itself has no room for it, and ways of its own. */}
        <Show when={me()?.role === 'doctor' && location.pathname !== '/console'}>
          <nav class="tabs" aria-label={shell().main}>
            <A href="/console">{shell().console}</A>
            <A href="/visits">{shell().patientsVisits}</A>
          </nav>
        </Show>
        <div class="row">
          <LanguageChoice me={me()} />
          <Show when={me()?.role === 'patient'}>
            {/* Its place is kept, so that nothing beside it moves when it comes. */}
            <div class="bell-place">
              <Show keyed when={later()}>
                {({ Bell }) => <Bell />}
              </Show>
            </div>
          </Show>
          <Switch>
            <Match when={me()}>
              {(me) => (
                <>
                  <Show when={me().isAdmin}>
                    <A class="link plain" href="/admin">
                      {shell().admin}
                    </A>
                  </Show>
                  <A class="link plain to-account" href="/account" title={shell().account}>
                    <svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true">
                      <circle cx="12" cy="8.5" r="4" fill="none" stroke="currentColor" stroke-width="1.8" />
                      <path
                        d="M4.5 20.5a7.5 7.5 0 0 1 15 0"
                        fill="none"
                        stroke="currentColor"
                        stroke-width="1.8"
                        stroke-linecap="round"
                      />
                    </svg>
                    <span>{shell().account}</span>
                  </A>
                  <SignOut name={me().name} />
                </>
              )}
            </Match>
            <Match when={me() === null && location.pathname !== '/sign-in'}>
              <A class="link plain" href="/sign-in">
                {shell().signIn}
              </A>
            </Match>
          </Switch>
        </div>
      </header>
      <main
        class="page"
        classList={{ wide: location.pathname === '/console' || location.pathname === '/desk' }}
      >
        {props.children}
      </main>
      <Show when={location.pathname !== '/console'}>
        <Foot isSignedOut={me() === null} />
      </Show>
      <Show keyed when={later()}>
        {({ Updated }) => <Updated />}
      </Show>
    </>
  )
}
