import { Navigate, useLocation } from '@solidjs/router'
import { type JSX, Match, Switch } from 'solid-js'
import { pages } from '../language/pages.ts'
import { Loaded } from './loaded.tsx'
import { homeOf, useSession } from './session.ts'

/** Lets one role in, or admins, or everybody who is signed in; sends everybody else to where they belong. The server decides again on every request. */
export function Gate(props: {
  to: 'patient' | 'doctor' | 'staff' | 'admin' | 'everybody'
  children: JSX.Element
}) {
  const { query } = useSession()
  const location = useLocation()
  return (
    <Loaded query={query} says={pages().loadingAccount}>
      {(me) => (
        <Switch fallback={<Navigate href={homeOf(me()?.role ?? '')} />}>
          <Match when={me() === null}>
            <Navigate href={`/sign-in?next=${encodeURIComponent(location.pathname + location.search)}`} />
          </Match>
          <Match
            when={
              props.to === 'everybody' || (props.to === 'admin' ? me()?.isAdmin : me()?.role === props.to)
            }
          >
            {props.children}
          </Match>
        </Switch>
      )}
    </Loaded>
  )
}
