import { Navigate, useSearchParams } from '@solidjs/router'
import { createSignal, Match, Switch } from 'solid-js'
import { homeOf, useSession } from '../../components/session.ts'
import { AccountForm } from './account-form.tsx'
import { DemoAccounts } from './demo-accounts.tsx'
import { pathAfterSignIn } from './next-path.ts'

/** One screen for coming in: an account one has, a new one, or one of the demo's. */
export default function SignInPage() {
  const { me, enter } = useSession()
  const [search] = useSearchParams()
  const [isNew, setNew] = createSignal(false)

  const next = () => pathAfterSignIn(search.next)
  const entered = () => enter(next())

  return (
    <Switch>
      <Match when={me() && next() === null}>
        <Navigate href={homeOf(me()?.role ?? '')} />
      </Match>
      <Match when={true}>
        <div class="welcome">
          <section class="stack">
            <p class="eyebrow">A live queue for your doctor</p>
            <h1 class="display">Wait anywhere. Be there when your number comes.</h1>
          </section>
          <section class="card stack" aria-label={isNew() ? 'Create an account' : 'Sign in'}>
            <AccountForm isNew={isNew()} onEntered={entered} />
            <p class="small soft">
              {isNew() ? 'Already have an account?' : 'New here?'}{' '}
              <button type="button" class="link" onClick={() => setNew(!isNew())}>
                {isNew() ? 'Sign in instead' : 'Create an account'}
              </button>
            </p>
          </section>
          <DemoAccounts onEntered={entered} />
        </div>
      </Match>
    </Switch>
  )
}
