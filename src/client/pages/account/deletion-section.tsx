import { createSignal, Match, Show, Switch } from 'solid-js'
import { problemOfPassword } from '../../../protocol/forms.ts'
import { createAction } from '../../api/create-action.ts'
import { forgetting } from '../../api/forgetting.ts'
import { api } from '../../api/trpc.ts'
import { createChecks } from '../../components/create-checks.ts'
import { forgetPerson } from '../../components/forget-person.ts'
import { ProblemNote } from '../../components/problem-note.tsx'
import { account } from '../../language/account.ts'
import { forms } from '../../language/forms.ts'
import { CodeForm } from '../sign-in/code-form.tsx'
import { PasswordField } from '../sign-in/password-field.tsx'
import type { OwnAccount } from './own-account.ts'

/** ACC-7, ACC-8: the end of an account, said before it is asked for, and proved before it comes. */
export function DeletionSection(props: { own: OwnAccount; isPatient: boolean }) {
  const words = () => account().deletion
  const [way, setWay] = createSignal<'closed' | 'password' | 'code'>('closed')
  const byCode = createAction(async () => {
    await api.account.sendDeletionCode.mutate()
    setWay('code')
  })
  async function remove(proof: { password: string } | { code: string }) {
    await api.account.remove.mutate(proof)
    forgetPerson()
    location.assign('/')
  }
  return (
    <section class="card stack account-end" aria-labelledby="account-deletion">
      <h2 id="account-deletion">{words().heading}</h2>
      <Show when={props.isPatient} fallback={<p class="soft">{words().byClinic}</p>}>
        <p class="soft">{words().text}</p>
        <Show when={props.own.held > 0}>
          <p class="note warn">{words().held(props.own.held)}</p>
        </Show>
        <Switch>
          <Match when={way() === 'closed'}>
            <div>
              <button type="button" class="button danger" onClick={() => setWay('password')}>
                {words().start}
              </button>
            </div>
          </Match>
          <Match when={way() === 'password'}>
            <ByPassword onPassword={(password) => remove({ password })} onKeep={() => setWay('closed')} />
            <Show when={props.own.sendsMail}>
              <ProblemNote problem={byCode.problem()} />
              <div>
                <button type="button" class="link reach" onClick={() => void byCode.act(undefined)}>
                  {words().byCode}
                </button>
              </div>
            </Show>
          </Match>
          <Match when={way() === 'code'}>
            <CodeForm
              email={props.own.email}
              does={words().confirm}
              instead={words().keep}
              onAgain={() => api.account.sendDeletionCode.mutate()}
              onInstead={() => setWay('closed')}
              onCode={(code) => remove({ code })}
            />
          </Match>
        </Switch>
      </Show>
    </section>
  )
}

function ByPassword(props: { onPassword: (password: string) => Promise<void>; onKeep: () => void }) {
  const words = () => account().deletion
  const [password, setPassword] = createSignal('')
  const checks = createChecks({ deletion: () => problemOfPassword(password()) })
  const remove = forgetting(
    createAction((typed: string) => props.onPassword(typed)),
    password,
  )
  const problem = () => {
    const own = checks.problemOf('deletion')
    return own ? forms()[own] : null
  }
  function submit(event: SubmitEvent & { currentTarget: HTMLFormElement }) {
    event.preventDefault()
    if (checks.pass(event.currentTarget)) void remove.act(password())
  }
  return (
    <form class="stack" noValidate onSubmit={submit}>
      <p>{words().ask}</p>
      <PasswordField
        isNew={false}
        name="deletion"
        label={words().password}
        value={password()}
        problem={problem()}
        onInput={setPassword}
      />
      <ProblemNote problem={remove.problem()} />
      <div class="row ways">
        <button type="submit" class="button danger" aria-disabled={remove.isPending()}>
          {remove.isPending() ? account().working : words().confirm}
        </button>
        <button type="button" class="button quiet" onClick={() => props.onKeep()}>
          {words().keep}
        </button>
      </div>
    </form>
  )
}
