import { createSignal, Match, Show, Switch } from 'solid-js'
import { askConfirmation, askNewEmail, changeEmail, confirmEmail } from '../../api/auth.ts'
import { createAction } from '../../api/create-action.ts'
import { problemOf } from '../../api/problem.ts'
import { ProblemNote } from '../../components/problem-note.tsx'
import { account } from '../../language/account.ts'
import { signIn } from '../../language/sign-in.ts'
import { CodeForm } from '../sign-in/code-form.tsx'
import { EmailForm } from '../sign-in/email-form.tsx'
import { ChangeProof } from './change-proof.tsx'
import type { OwnAccount } from './own-account.ts'

type Step =
  | { readonly name: 'rest'; readonly said?: string }
  | { readonly name: 'confirming' }
  /** ACC-12. */
  | { readonly name: 'proving' }
  | { readonly name: 'choosing' }
  | { readonly name: 'changing'; readonly newEmail: string }

/** ACC-3, ACC-5, ACC-12: the email of the account: confirmed, or to be; and another one, for whoever shows that it is they. */
export function EmailSection(props: { own: OwnAccount; onChanged: () => unknown }) {
  const [step, setStep] = createSignal<Step>({ name: 'rest' })
  const words = () => account().email
  const rest = () => setStep({ name: 'rest' })
  const askToConfirm = createAction(async () => {
    await askConfirmation(props.own.email)
    setStep({ name: 'confirming' })
  })
  async function done(said: string) {
    await props.onChanged()
    setStep({ name: 'rest', said })
  }
  async function ask(newEmail: string) {
    if (newEmail.toLowerCase() === props.own.email.toLowerCase())
      return setStep({ name: 'rest', said: words().same })
    await whileProven(askNewEmail(newEmail))
    return setStep({ name: 'changing', newEmail })
  }
  /** ACC-12: whoever took longer than a proof holds is asked again. */
  async function whileProven(asked: Promise<unknown>) {
    try {
      await asked
    } catch (error) {
      if (problemOf(error).code === 'PROOF_NEEDED') setStep({ name: 'proving' })
      throw error
    }
  }
  const changing = () => {
    const now = step()
    return now.name === 'changing' ? now.newEmail : null
  }
  const said = () => {
    const now = step()
    return now.name === 'rest' ? now.said : undefined
  }

  return (
    <section class="card stack" aria-labelledby="account-email">
      <h2 id="account-email">{words().heading}</h2>
      <p>
        <bdi class="address">{props.own.email}</bdi>{' '}
        <Show when={props.own.isConfirmed}>
          <span class="small soft">{words().confirmed}</span>
        </Show>
      </p>
      <p class={said() ? 'note good' : 'visually-hidden'} role="status">
        {said() ?? ''}
      </p>
      <Show when={props.own.sendsMail}>
        <Switch>
          <Match when={step().name === 'confirming'}>
            <CodeForm
              email={props.own.email}
              does={signIn().code.confirm}
              instead={words().cancel}
              onAgain={() => askConfirmation(props.own.email)}
              onInstead={rest}
              onCode={async (code) => {
                await confirmEmail(props.own.email, code)
                await done(words().nowConfirmed)
              }}
            />
          </Match>
          <Match when={changing()}>
            {(newEmail) => (
              <CodeForm
                email={newEmail()}
                does={words().change}
                instead={words().cancel}
                onAgain={() => whileProven(askNewEmail(newEmail()))}
                onInstead={rest}
                onCode={async (code) => {
                  await whileProven(changeEmail(newEmail(), code))
                  await done(words().changed)
                }}
              />
            )}
          </Match>
          <Match when={step().name === 'proving'}>
            <ChangeProof
              own={props.own}
              name="email-proof"
              onProven={async () => setStep({ name: 'choosing' })}
              onCancel={rest}
            />
          </Match>
          <Match when={step().name === 'choosing'}>
            <EmailForm label={words().newEmail} does={words().send} onEmail={ask} />
            <div>
              <button type="button" class="button small quiet" onClick={rest}>
                {words().cancel}
              </button>
            </div>
          </Match>
          <Match when={true}>
            <Show when={!props.own.isConfirmed}>
              <div class="note warn stack tight">
                <p>{words().notConfirmed}</p>
                <ProblemNote problem={askToConfirm.problem()} />
                <div>
                  <button
                    type="button"
                    class="button primary"
                    onClick={() => void askToConfirm.act(undefined)}
                  >
                    {words().confirm}
                  </button>
                </div>
              </div>
            </Show>
            <div>
              <button type="button" class="button" onClick={() => setStep({ name: 'proving' })}>
                {words().change}
              </button>
            </div>
          </Match>
        </Switch>
      </Show>
    </section>
  )
}
