import { A } from '@solidjs/router'
import { Match, Switch } from 'solid-js'
import { api } from '../../api/trpc.ts'
import { createTitle } from '../../components/create-title.ts'
import { Loaded } from '../../components/loaded.tsx'
import { useSession } from '../../components/session.ts'
import { pages } from '../../language/pages.ts'
import { setup } from '../../language/setup.ts'
import { signIn } from '../../language/sign-in.ts'
import { secretOfLink } from '../sign-in/secret-of-link.ts'
import { FirstRun } from './first-run.tsx'
import { NewAccountForm } from './new-account-form.tsx'

/** ADMIN-3, ADMIN-4: the link makes the first admin; who is one goes on with the first run, wherever it was left. */
export default function SetupPage() {
  createTitle(() => setup().title)
  const secret = secretOfLink()
  const { query, enter } = useSession()
  return (
    <div class="setup stack">
      <h1>{setup().title}</h1>
      <Loaded query={query} says={pages().loadingAccount}>
        {(me) => (
          <Switch>
            <Match when={secret !== ''}>
              <section class="card stack" aria-label={setup().title}>
                <p class="soft">{setup().begin.text}</p>
                <NewAccountForm
                  email={null}
                  name=""
                  isDoctor={false}
                  submit={setup().begin.submit}
                  onMake={async ({ name, email, password }) =>
                    (await api.setup.begin.mutate({ secret, name, email, password })).email
                  }
                  onEntered={() => enter('/setup')}
                />
              </section>
            </Match>
            <Match when={me()?.isAdmin}>
              <FirstRun />
            </Match>
            <Match when={true}>
              <div class="card stack empty">
                <p>{setup().noLink}</p>
                <div>
                  <A class="button" href="/sign-in?next=%2Fsetup">
                    {signIn().signIn}
                  </A>
                </div>
              </div>
            </Match>
          </Switch>
        )}
      </Loaded>
    </div>
  )
}
