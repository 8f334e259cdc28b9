import { A, Navigate, useSearchParams } from '@solidjs/router'
import { createSignal, Match, Show, Switch } from 'solid-js'
import { confirmSignUp, signUp } from '../../api/auth.ts'
import { createTitle } from '../../components/create-title.ts'
import { homeOf, useSession } from '../../components/session.ts'
import { signIn } from '../../language/sign-in.ts'
import { AccountForm, type Begun } from './account-form.tsx'
import { CodeForm } from './code-form.tsx'
import { CodeSignIn } from './code-sign-in.tsx'
import { DemoAccounts } from './demo-accounts.tsx'
import { pathAfterSignIn } from './next-path.ts'
import { NoPasswordYet } from './no-password-yet.tsx'
import { PasskeySignIn } from './passkey-sign-in.tsx'
import { Welcome } from './welcome.tsx'

/** One screen for coming in: an account one has, by password or by code, a new one, or one of the demo's. */
export default function SignInPage() {
  const { query, me, enter } = useSession()
  const [search] = useSearchParams()
  const [way, setWay] = createSignal<'password' | 'code' | 'new'>('password')
  const [begun, setBegun] = createSignal<Begun | null>(null)
  /** ACC-16: the email of whoever is in by now, and has no password. */
  const [withoutPassword, setWithoutPassword] = createSignal<string | null>(null)
  const [typed, setTyped] = createSignal<Begun['account']>()

  const isNew = () => way() === 'new'
  const next = () => pathAfterSignIn(search.next)
  const entered = () => enter(next())
  const title = () => {
    if (withoutPassword() !== null) return signIn().noPassword.heading
    if (begun()) return signIn().confirm.heading
    return isNew() ? signIn().signUp : signIn().signIn
  }
  createTitle(title)

  /** The same once more: the code before works no more than its attempt does. */
  async function beginAgain({ account }: Begun) {
    const attempt = await signUp(account)
    if (attempt !== null) setBegun({ account, attempt })
  }

  return (
    <Switch>
      <Match when={withoutPassword()}>
        {(email) => (
          <Welcome title={title()}>
            <NoPasswordYet email={email()} onGoOn={entered} />
          </Welcome>
        )}
      </Match>
      <Match when={me() && next() === null}>
        <Navigate href={homeOf(me()?.role ?? '')} />
      </Match>
      <Match when={begun()}>
        {(it) => (
          <Welcome title={title()}>
            <CodeForm
              email={it().account.email}
              does={signIn().code.confirm}
              instead={signIn().code.other}
              onAgain={() => beginAgain(it())}
              onInstead={() => {
                setTyped(it().account)
                setBegun(null)
              }}
              onCode={async (code) => {
                const { hasPassword } = await confirmSignUp({ attempt: it().attempt, code })
                if (hasPassword) return entered()
                setWithoutPassword(it().account.email)
                // The head of the page is told as well that somebody is in.
                await query.refetch()
              }}
            />
          </Welcome>
        )}
      </Match>
      <Match when={true}>
        <Welcome title={title()} below={<DemoAccounts onEntered={entered} />}>
          <Show when={next()?.startsWith('/doctors/')}>
            <p class="soft">{signIn().thenBook}</p>
          </Show>
          <Show
            when={way() !== 'code'}
            fallback={
              <>
                <CodeSignIn onEntered={entered} />
                <p class="ways">
                  <button type="button" class="link reach" onClick={() => setWay('password')}>
                    {signIn().code.withPassword}
                  </button>
                </p>
              </>
            }
          >
            <AccountForm isNew={isNew()} initial={typed()} onEntered={entered} onBegun={setBegun} />
          </Show>
          <Show when={way() === 'password'}>
            <PasskeySignIn onEntered={entered} />
            <div class="ways">
              <button type="button" class="link reach" onClick={() => setWay('code')}>
                {signIn().code.instead}
              </button>
              <A class="link reach" href="/forgot-password">
                {signIn().forgot.ask}
              </A>
            </div>
          </Show>
          <p class="small soft swap">
            {isNew() ? signIn().hasAccount : signIn().isNew}{' '}
            <button type="button" class="link" onClick={() => setWay(isNew() ? 'password' : 'new')}>
              {isNew() ? signIn().instead : signIn().signUp}
            </button>
          </p>
        </Welcome>
      </Match>
    </Switch>
  )
}
