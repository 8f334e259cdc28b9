import { A } from '@solidjs/router'
import { createSignal, Match, Switch } from 'solid-js'
import { confirmSignUp } from '../../api/auth.ts'
import { createAction } from '../../api/create-action.ts'
import { createTitle } from '../../components/create-title.ts'
import { ProblemNote } from '../../components/problem-note.tsx'
import { useSession } from '../../components/session.ts'
import { signIn } from '../../language/sign-in.ts'
import { NoPasswordYet } from './no-password-yet.tsx'
import { secretOfLink } from './secret-of-link.ts'
import { Welcome } from './welcome.tsx'

/** ACC-1: where the link of the mail leads. Only the press makes the account: programs that follow links press nothing. */
export default function ConfirmEmailPage() {
  /** ACC-16: the email of whoever is in by now, and has no password. */
  const [withoutPassword, setWithoutPassword] = createSignal<string | null>(null)
  const title = () => (withoutPassword() === null ? signIn().confirm.heading : signIn().noPassword.heading)
  createTitle(title)
  const { query, enter } = useSession()
  const [attempt = '', code = ''] = secretOfLink().split('.')
  const confirm = createAction(async () => {
    const { hasPassword } = await confirmSignUp({ attempt, code })
    // The head of the page is told as well that somebody is in.
    const me = hasPassword ? null : (await query.refetch()).data
    if (me) setWithoutPassword(me.email)
    else await enter(null)
  })
  const isOver = () => attempt === '' || confirm.problem()?.code === 'CODE_WRONG'
  return (
    <Welcome title={title()}>
      <Switch>
        <Match when={withoutPassword()}>
          {(email) => <NoPasswordYet email={email()} onGoOn={() => enter(null)} />}
        </Match>
        <Match when={isOver()}>
          <p class="note warn" role="alert">
            {confirm.problem()?.message ?? signIn().confirm.noLink}
          </p>
          <A class="button primary big" href="/sign-in">
            {signIn().signIn}
          </A>
        </Match>
        <Match when={true}>
          <p class="soft">{signIn().confirm.text}</p>
          <ProblemNote problem={confirm.problem()} />
          <button
            type="button"
            class="button primary big"
            aria-disabled={confirm.isPending()}
            onClick={() => void confirm.act(undefined)}
          >
            {confirm.isPending() ? signIn().entering : signIn().confirm.button}
          </button>
        </Match>
      </Switch>
    </Welcome>
  )
}
