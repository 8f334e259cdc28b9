import { A } from '@solidjs/router'
import { Show } from 'solid-js'
import { confirmSignUp } from '../../api/auth.ts'
import { createAction } from '../../api/create-action.ts'
import { createTitle } from '../../components/create-title.ts'
import { ProblemNote } from '../../components/problem-note.tsx'
import { useSession } from '../../components/session.ts'
import { signIn } from '../../language/sign-in.ts'
import { secretOfLink } from './secret-of-link.ts'
import { Welcome } from './welcome.tsx'

/** ACC-1: where the link of the mail leads. Only the press makes the account: programs that follow links press nothing. */
export default function ConfirmEmailPage() {
  createTitle(() => signIn().confirm.heading)
  const { enter } = useSession()
  const [attempt = '', code = ''] = secretOfLink().split('.')
  const confirm = createAction(async () => {
    await confirmSignUp({ attempt, code })
    await enter(null)
  })
  return (
    <Welcome title={signIn().confirm.heading}>
      <Show
        when={attempt !== '' && confirm.problem()?.code !== 'CODE_WRONG'}
        fallback={
          <>
            <p class="note warn" role="alert">
              {confirm.problem()?.message ?? signIn().confirm.noLink}
            </p>
            <A class="button primary big" href="/sign-in">
              {signIn().signIn}
            </A>
          </>
        }
      >
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
      </Show>
    </Welcome>
  )
}
