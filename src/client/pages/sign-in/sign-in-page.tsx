import { Navigate, useSearchParams } from '@solidjs/router'
import { createSignal, Match, Show, Switch } from 'solid-js'
import { createTitle } from '../../components/create-title.ts'
import { homeOf, useSession } from '../../components/session.ts'
import { find } from '../../language/find.ts'
import { signIn } from '../../language/sign-in.ts'
import { Sample } from '../find/front/sample.tsx'
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
  const title = () => (isNew() ? signIn().signUp : signIn().signIn)
  createTitle(title)

  return (
    <Switch>
      <Match when={me() && next() === null}>
        <Navigate href={homeOf(me()?.role ?? '')} />
      </Match>
      <Match when={true}>
        <div class="welcome">
          <section class="card stack" aria-label={title()}>
            <div class="stack tight">
              <h1>{title()}</h1>
              <Show when={next()?.startsWith('/doctors/')}>
                <p class="soft">{signIn().thenBook}</p>
              </Show>
            </div>
            <AccountForm isNew={isNew()} onEntered={entered} />
            <Show when={!isNew()}>
              <details class="small forgot">
                <summary>{signIn().forgot.ask}</summary>
                <p class="soft">{signIn().forgot.answer}</p>
              </details>
            </Show>
            <p class="small soft swap">
              {isNew() ? signIn().hasAccount : signIn().isNew}{' '}
              <button type="button" class="link" onClick={() => setNew(!isNew())}>
                {isNew() ? signIn().instead : signIn().signUp}
              </button>
            </p>
          </section>
          <div class="welcome-side">
            <p>
              <span>{find().front.pitch.wait}</span> <span>{find().front.pitch.come}</span>
            </p>
            <Sample />
          </div>
          <DemoAccounts onEntered={entered} />
        </div>
      </Match>
    </Switch>
  )
}
