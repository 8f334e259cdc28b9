import { createSignal, Match, Show, Switch } from 'solid-js'
import { problemOfPassword } from '../../../protocol/forms.ts'
import { createAction } from '../../api/create-action.ts'
import { forgetting } from '../../api/forgetting.ts'
import { createChecks } from '../../components/create-checks.ts'
import { ProblemNote } from '../../components/problem-note.tsx'
import { account } from '../../language/account.ts'
import { forms } from '../../language/forms.ts'
import { CodeForm } from '../sign-in/code-form.tsx'
import { PasswordField } from '../sign-in/password-field.tsx'
import type { OwnAccount } from './own-account.ts'

export type Proof = { readonly password: string } | { readonly code: string }

type Asks = {
  own: OwnAccount
  /** Of the password's field, which is not the only one of the page. */
  name: string
  /** Why it is asked for, and what of; `askCode` where there is no password. */
  ask: string
  askCode: string
  label: string
  /** What proving does, on its button, and what gives up. */
  does: string
  instead: string
  isDanger?: boolean
  onSendCode: () => Promise<unknown>
  onProof: (proof: Proof) => Promise<void>
  onInstead: () => void
}

/** ACC-7, ACC-12: asks whoever is signed in to show once more that it is they: by the password, or by a code by mail. */
export function ProofForm(props: Asks) {
  const [isCodeSent, setCodeSent] = createSignal(false)
  const byCode = createAction(async () => {
    await props.onSendCode()
    setCodeSent(true)
  })
  return (
    <Switch>
      <Match when={isCodeSent()}>
        <CodeForm
          email={props.own.email}
          does={props.does}
          instead={props.instead}
          onAgain={() => props.onSendCode()}
          onInstead={() => props.onInstead()}
          onCode={(code) => props.onProof({ code })}
        />
      </Match>
      <Match when={props.own.hasPassword}>
        <ByPassword {...props} />
        <Show when={props.own.sendsMail}>
          <ProblemNote problem={byCode.problem()} />
          <div>
            <button type="button" class="link reach" onClick={() => void byCode.act(undefined)}>
              {account().deletion.byCode}
            </button>
          </div>
        </Show>
      </Match>
      <Match when={true}>
        <p>{props.askCode}</p>
        <ProblemNote problem={byCode.problem()} />
        <div class="row ways">
          <button
            type="button"
            class="button primary"
            aria-disabled={byCode.isPending()}
            onClick={() => void byCode.act(undefined)}
          >
            {byCode.isPending() ? account().working : account().proof.sendCode}
          </button>
          <button type="button" class="button quiet" onClick={() => props.onInstead()}>
            {props.instead}
          </button>
        </div>
      </Match>
    </Switch>
  )
}

function ByPassword(props: Asks) {
  const [password, setPassword] = createSignal('')
  const checks = createChecks({ [props.name]: () => problemOfPassword(password()) })
  const prove = forgetting(
    createAction((typed: string) => props.onProof({ password: typed })),
    password,
  )
  const isWrong = () => prove.problem()?.code === 'PASSWORD_WRONG'
  const problem = () => {
    const own = checks.problemOf(props.name)
    if (own) return forms()[own]
    return isWrong() ? (prove.problem()?.message ?? null) : null
  }
  async function submit(event: SubmitEvent & { currentTarget: HTMLFormElement }) {
    event.preventDefault()
    const form = event.currentTarget
    if (!checks.pass(form)) return
    await prove.act(password())
    if (isWrong()) form.querySelector<HTMLElement>('input')?.focus()
  }
  return (
    <form class="stack" noValidate onSubmit={(event) => void submit(event)} ref={focusFirst}>
      <p>{props.ask}</p>
      <PasswordField
        isNew={false}
        name={props.name}
        label={props.label}
        value={password()}
        problem={problem()}
        onInput={setPassword}
      />
      <ProblemNote problem={isWrong() ? null : prove.problem()} />
      <div class="row ways">
        <button
          type="submit"
          class={props.isDanger ? 'button danger' : 'button primary'}
          aria-disabled={prove.isPending()}
        >
          {prove.isPending() ? account().working : props.does}
        </button>
        <button type="button" class="button quiet" onClick={() => props.onInstead()}>
          {props.instead}
        </button>
      </div>
    </form>
  )
}

/** Whoever has pressed a button that is gone goes on where the password is entered. */
const focusFirst = (form: HTMLFormElement) => queueMicrotask(() => form.querySelector('input')?.focus())
