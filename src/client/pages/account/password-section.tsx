import { createSignal, Match, Switch } from 'solid-js'
import { problemOfNewPassword, problemOfPassword } from '../../../protocol/forms.ts'
import { changePassword } from '../../api/auth.ts'
import { createAction } from '../../api/create-action.ts'
import { forgetting } from '../../api/forgetting.ts'
import { api } from '../../api/trpc.ts'
import { pushState } from '../../away/push.ts'
import { createChecks } from '../../components/create-checks.ts'
import { ProblemNote } from '../../components/problem-note.tsx'
import { account } from '../../language/account.ts'
import { forms } from '../../language/forms.ts'
import { ChoosePassword } from '../sign-in/no-password-yet.tsx'
import { PasswordField } from '../sign-in/password-field.tsx'
import type { OwnAccount } from './own-account.ts'

/** ACC-5: a new password, for whoever knows the current one; ACC-16: or a first one. */
export function PasswordSection(props: { own: OwnAccount; onSaved: () => unknown }) {
  const words = () => account().password
  const [isOpen, setOpen] = createSignal(false)
  const [isSaved, setSaved] = createSignal(false)
  const [current, setCurrent] = createSignal('')
  const [next, setNext] = createSignal('')
  const checks = createChecks({
    current: () => problemOfPassword(current()),
    next: () => problemOfNewPassword(next()),
  })
  const save = forgetting(
    createAction(async () => {
      await changePassword(current(), next())
      // PUSH-5: the sign-in of this browser is another one now, and its subscription hung on the one before. Nobody waits for
      // it; what fails here is told when a page is opened next.
      void pushState(api).catch(() => {})
      close()
      setSaved(true)
      await props.onSaved()
    }),
    () => [current(), next()],
  )
  function close() {
    setOpen(false)
    setCurrent('')
    setNext('')
    checks.forget()
  }
  const isWrong = () => save.problem()?.code === 'PASSWORD_WRONG'
  const problemOf = (name: 'current' | 'next') => {
    const own = checks.problemOf(name)
    if (own) return forms()[own]
    return name === 'current' && isWrong() ? (save.problem()?.message ?? null) : null
  }
  async function submit(event: SubmitEvent & { currentTarget: HTMLFormElement }) {
    event.preventDefault()
    const form = event.currentTarget
    if (!checks.pass(form)) return
    await save.act(undefined)
    if (isWrong()) form.querySelector<HTMLElement>('#current')?.focus()
  }
  return (
    <section class="card stack" aria-labelledby="account-password">
      <h2 id="account-password">{words().heading}</h2>
      <p class={isSaved() ? 'note good' : 'visually-hidden'} role="status">
        {isSaved() ? words().saved : ''}
      </p>
      <Switch>
        <Match when={!props.own.hasPassword}>
          <p class="soft">{words().none}</p>
          <ChoosePassword email={props.own.email} class="button" />
        </Match>
        <Match when={isOpen()}>
          <form class="stack" noValidate onSubmit={(event) => void submit(event)}>
            <PasswordField
              isNew={false}
              name="current"
              label={words().current}
              value={current()}
              problem={problemOf('current')}
              onInput={setCurrent}
            />
            <PasswordField
              isNew
              name="next"
              label={words().next}
              value={next()}
              problem={problemOf('next')}
              onInput={setNext}
            />
            <ProblemNote problem={isWrong() ? null : save.problem()} />
            <div class="row ways">
              <button type="submit" class="button primary" aria-disabled={save.isPending()}>
                {save.isPending() ? account().working : words().save}
              </button>
              <button type="button" class="button quiet" onClick={close}>
                {account().email.cancel}
              </button>
            </div>
          </form>
        </Match>
        <Match when={true}>
          <p class="soft">{words().text}</p>
          <div>
            <button
              type="button"
              class="button"
              onClick={() => {
                setSaved(false)
                setOpen(true)
              }}
            >
              {words().change}
            </button>
          </div>
        </Match>
      </Switch>
    </section>
  )
}
