import { createSignal, For, Show } from 'solid-js'
import { NAME_MOST, problemOfEmail, problemOfName } from '../../../protocol/forms.ts'
import { createAction } from '../../api/create-action.ts'
import { forgetting } from '../../api/forgetting.ts'
import { api } from '../../api/trpc.ts'
import { createChecks } from '../../components/create-checks.ts'
import { Field } from '../../components/field.tsx'
import { ProblemNote } from '../../components/problem-note.tsx'
import { admin } from '../../language/admin.ts'
import { forms } from '../../language/forms.ts'
import { LinkToCopy } from './link-to-copy.tsx'

const ROLES = ['doctor', 'staff'] as const

type Wish = {
  readonly name: string
  readonly role: 'doctor' | 'staff'
  readonly isAdmin: boolean
  readonly email: string | null
}

/** ADMIN-5: by e-mail, where there are mails, or by a link that is copied. */
export function InviteForm(props: {
  /** ADMIN-4: then it is not asked as what. */
  isFirstDoctor?: boolean
  /** MAIL-4. */
  sendsMail?: boolean
  onInvited: () => Promise<unknown>
}) {
  const words = () => admin().invite
  const [name, setName] = createSignal('')
  const [role, setRole] = createSignal<'doctor' | 'staff'>('doctor')
  const [isAdmin, setAdmin] = createSignal(false)
  const [email, setEmail] = createSignal('')
  const [done, setDone] = createSignal<{ link: string | null; email: string | null } | null>(null)
  const checks = createChecks({
    'invite-name': () => problemOfName(name()),
    'invite-email': () => (email().trim() === '' ? null : problemOfEmail(email().trim())),
  })
  const says = (field: 'invite-name' | 'invite-email') => {
    const problem = checks.problemOf(field)
    return problem && forms()[problem]
  }
  const invite = forgetting(
    createAction(async (wish: Wish, commandId) => {
      setDone(null)
      const { link } = await api.invitations.create.mutate({ ...wish, commandId })
      setDone({ link, email: wish.email })
      setName('')
      setEmail('')
      setAdmin(false)
      checks.forget()
      await props.onInvited()
    }),
    () => [name(), email(), role()],
  )
  function submit(event: SubmitEvent & { currentTarget: HTMLFormElement }) {
    event.preventDefault()
    if (!checks.pass(event.currentTarget)) return
    void invite.act({
      name: name().trim(),
      role: role(),
      isAdmin: isAdmin(),
      email: email().trim() === '' ? null : email().trim(),
    })
  }
  return (
    <form class="stack" noValidate onSubmit={submit}>
      <Field name="invite-name" label={words().name} problem={says('invite-name')}>
        {(field) => (
          <input
            {...field}
            class="input"
            autocomplete="off"
            required
            maxlength={NAME_MOST}
            value={name()}
            onInput={(event) => setName(event.currentTarget.value)}
          />
        )}
      </Field>
      <Show when={!props.isFirstDoctor}>
        <fieldset class="field">
          <legend>{words().role}</legend>
          <For each={ROLES}>
            {(each) => (
              <label class="tick">
                <input
                  type="radio"
                  name="invite-role"
                  checked={role() === each}
                  onChange={() => setRole(each)}
                />
                <span>{admin().roles[each]}</span>
              </label>
            )}
          </For>
        </fieldset>
        <label class="tick">
          <input type="checkbox" checked={isAdmin()} onChange={() => setAdmin(!isAdmin())} />
          <span>{words().isAdmin}</span>
        </label>
      </Show>
      <Show when={props.sendsMail}>
        <Field
          name="invite-email"
          label={words().email}
          hint={words().emailHint}
          problem={says('invite-email')}
        >
          {(field) => (
            <input
              {...field}
              class="input"
              type="email"
              autocomplete="off"
              autocapitalize="none"
              value={email()}
              onInput={(event) => setEmail(event.currentTarget.value)}
            />
          )}
        </Field>
      </Show>
      <ProblemNote problem={invite.problem()} />
      <div>
        <button class="button primary" type="submit" aria-disabled={invite.isPending()}>
          {words().submit}
        </button>
      </div>
      <div role="status">
        <Show when={done()?.email}>{(email) => <p class="note good">{words().sent(email())}</p>}</Show>
        <Show when={done()?.link}>{(link) => <LinkToCopy link={link()} />}</Show>
      </div>
    </form>
  )
}
