import { createSignal, Show } from 'solid-js'
import { askNewPassword } from '../../api/auth.ts'
import { createAction } from '../../api/create-action.ts'
import { ProblemNote } from '../../components/problem-note.tsx'
import { signIn } from '../../language/sign-in.ts'
import { DemoInbox } from './demo-inbox.tsx'

/** ACC-16: offers whoever has no password to choose one, by the link of a mail (ACC-4). */
export function ChoosePassword(props: { email: string; class: string }) {
  const words = () => signIn().noPassword
  const [isSent, setSent] = createSignal(false)
  const ask = createAction(async () => {
    await askNewPassword(props.email)
    setSent(true)
  })
  return (
    <>
      <p class={isSent() ? 'note good' : 'visually-hidden'} role="status">
        {isSent() ? words().sent(props.email) : ''}
      </p>
      <ProblemNote problem={ask.problem()} />
      <Show when={!isSent()} fallback={<DemoInbox />}>
        <div>
          <button
            type="button"
            class={props.class}
            aria-disabled={ask.isPending()}
            onClick={() => void ask.act(undefined)}
          >
            {ask.isPending() ? signIn().entering : words().send}
          </button>
        </div>
      </Show>
    </>
  )
}

/** ACC-16: what somebody reads who has ended a sign-up without the password that was chosen, before they go on. */
export function NoPasswordYet(props: { email: string; onGoOn: () => Promise<void> }) {
  const goOn = createAction(() => props.onGoOn())
  return (
    <>
      <p class="note warn" role="alert">
        {signIn().noPassword.text}
      </p>
      <ChoosePassword email={props.email} class="button primary big" />
      <ProblemNote problem={goOn.problem()} />
      <div>
        <button type="button" class="button" onClick={() => void goOn.act(undefined)}>
          {signIn().noPassword.goOn}
        </button>
      </div>
    </>
  )
}
