import { A } from '@solidjs/router'
import { createSignal, Match, Switch } from 'solid-js'
import { problemOfNewPassword } from '../../../protocol/forms.ts'
import { resetPassword } from '../../api/auth.ts'
import { createAction } from '../../api/create-action.ts'
import { forgetting } from '../../api/forgetting.ts'
import { createChecks } from '../../components/create-checks.ts'
import { createTitle } from '../../components/create-title.ts'
import { ProblemNote } from '../../components/problem-note.tsx'
import { forms } from '../../language/forms.ts'
import { signIn } from '../../language/sign-in.ts'
import { PasswordField } from './password-field.tsx'
import { secretOfLink } from './secret-of-link.ts'
import { Welcome } from './welcome.tsx'

/** ACC-4: where the link of the mail leads. Opening it changes nothing; saving does. */
export default function ResetPasswordPage() {
  createTitle(() => signIn().reset.heading)
  const token = secretOfLink()
  const [password, setPassword] = createSignal('')
  const [isDone, setDone] = createSignal(false)
  const checks = createChecks({ password: () => problemOfNewPassword(password()) })
  const save = forgetting(
    createAction(async (typed: string) => {
      await resetPassword(token, typed)
      setDone(true)
    }),
    password,
  )
  const problem = () => {
    const own = checks.problemOf('password')
    return own ? forms()[own] : null
  }
  const isOver = () => token === '' || save.problem()?.code === 'LINK_OVER'
  function submit(event: SubmitEvent & { currentTarget: HTMLFormElement }) {
    event.preventDefault()
    if (checks.pass(event.currentTarget)) void save.act(password())
  }
  return (
    <Welcome title={signIn().reset.heading}>
      <Switch>
        <Match when={isDone()}>
          <p class="note good" role="status">
            {signIn().reset.done}
          </p>
          <A class="button primary big" href="/sign-in">
            {signIn().signIn}
          </A>
        </Match>
        <Match when={isOver()}>
          <p class="note warn" role="alert">
            {save.problem()?.message ?? signIn().reset.noLink}
          </p>
          <A class="button primary big" href="/forgot-password">
            {signIn().forgot.send}
          </A>
        </Match>
        <Match when={true}>
          <form class="stack" noValidate onSubmit={submit}>
            <PasswordField
              isNew
              label={signIn().reset.password}
              value={password()}
              problem={problem()}
              onInput={setPassword}
            />
            <ProblemNote problem={save.problem()} />
            <button class="button primary big" type="submit" aria-disabled={save.isPending()}>
              {save.isPending() ? signIn().entering : signIn().reset.save}
            </button>
          </form>
        </Match>
      </Switch>
    </Welcome>
  )
}
