import { createSignal, onMount } from 'solid-js'
import { problemOfCode, tidiedCode } from '../../../protocol/forms.ts'
import { createAction } from '../../api/create-action.ts'
import { forgetting } from '../../api/forgetting.ts'
import { createChecks } from '../../components/create-checks.ts'
import { Field } from '../../components/field.tsx'
import { ProblemNote } from '../../components/problem-note.tsx'
import { forms } from '../../language/forms.ts'
import { signIn } from '../../language/sign-in.ts'
import { DemoInbox } from './demo-inbox.tsx'

/** ACC-1, ACC-3, ACC-5, SMS-2: a code that was just sent, by mail to `email` unless it is said how; it can be sent again, or to another. */
export function CodeForm(props: {
  email: string
  /** SMS-2: what is said of a code that went another way, first, and if it does not come. */
  says?: { readonly sent: string; readonly lost: string }
  /** What entering it does, on the button. */
  does: string
  /** What gives up, on the other. */
  instead: string
  onCode: (code: string) => Promise<unknown>
  onAgain: () => Promise<unknown>
  onInstead: () => void
}) {
  let input: HTMLInputElement | undefined
  const [code, setCode] = createSignal('')
  const [isSentAgain, setSentAgain] = createSignal(false)
  const checks = createChecks({ code: () => problemOfCode(code()) })
  const enter = forgetting(
    createAction((typed: string) => props.onCode(typed)),
    code,
  )
  const again = createAction(async () => {
    await props.onAgain()
    setCode('')
    setSentAgain(true)
    input?.focus()
  })
  // Whoever has pressed a button that is gone goes on where the code is entered.
  onMount(() => input?.focus())

  const problem = () => {
    const own = checks.problemOf('code')
    return own ? forms()[own] : null
  }
  function submit(event: SubmitEvent & { currentTarget: HTMLFormElement }) {
    event.preventDefault()
    if (checks.pass(event.currentTarget)) void enter.act(tidiedCode(code()))
  }
  return (
    <form class="stack" noValidate onSubmit={submit}>
      <p role="status">
        {isSentAgain() ? signIn().code.sentAgain : (props.says?.sent ?? signIn().code.sentTo(props.email))}
      </p>
      <Field name="code" label={signIn().code.label} problem={problem()}>
        {(field) => (
          <input
            {...field}
            ref={input}
            class="input code-input"
            inputmode="numeric"
            autocomplete="one-time-code"
            required
            maxlength={12}
            value={code()}
            onInput={({ currentTarget }) => setCode(currentTarget.value)}
          />
        )}
      </Field>
      <ProblemNote problem={enter.problem() ?? again.problem()} />
      <button class="button primary big" type="submit" aria-disabled={enter.isPending()}>
        {enter.isPending() ? signIn().entering : props.does}
      </button>
      <p class="small soft">{props.says?.lost ?? signIn().code.spam}</p>
      <div class="row ways">
        <button
          type="button"
          class="button small"
          aria-disabled={again.isPending()}
          onClick={() => void again.act(undefined)}
        >
          {signIn().code.again}
        </button>
        <button type="button" class="button small quiet" onClick={() => props.onInstead()}>
          {props.instead}
        </button>
      </div>
      <DemoInbox />
    </form>
  )
}
