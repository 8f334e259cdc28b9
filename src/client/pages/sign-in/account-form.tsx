import { createSignal, Show } from 'solid-js'
import { signIn, signUp } from '../../api/auth.ts'
import { createAction } from '../../api/create-action.ts'
import { ProblemNote } from '../../components/problem-note.tsx'

const MIN_PASSWORD = 10

export function AccountForm(props: { isNew: boolean; onEntered: () => Promise<void> }) {
  const [name, setName] = createSignal('')
  const [email, setEmail] = createSignal('')
  const [password, setPassword] = createSignal('')
  const enter = createAction(async (isNew: boolean) => {
    const credentials = { email: email().trim(), password: password() }
    await (isNew ? signUp({ ...credentials, name: name().trim() }) : signIn(credentials))
    await props.onEntered()
  })
  const label = () => {
    if (enter.isPending()) return 'One moment…'
    return props.isNew ? 'Create account' : 'Sign in'
  }

  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault()
        void enter.act(props.isNew)
      }}
    >
      <h2>{props.isNew ? 'Create an account' : 'Sign in'}</h2>
      <Show when={props.isNew}>
        <div class="field">
          <label for="name">Full name</label>
          <input
            id="name"
            class="input"
            autocomplete="name"
            required
            maxlength="100"
            value={name()}
            onInput={(event) => setName(event.currentTarget.value)}
          />
        </div>
      </Show>
      <div class="field">
        <label for="email">Email</label>
        <input
          id="email"
          class="input"
          type="email"
          autocomplete="email"
          required
          value={email()}
          onInput={(event) => setEmail(event.currentTarget.value)}
        />
      </div>
      <div class="field">
        <label for="password">Password</label>
        <input
          id="password"
          class="input"
          type="password"
          required
          minlength={props.isNew ? MIN_PASSWORD : undefined}
          autocomplete={props.isNew ? 'new-password' : 'current-password'}
          aria-describedby={props.isNew ? 'password-hint' : undefined}
          value={password()}
          onInput={(event) => setPassword(event.currentTarget.value)}
        />
        <Show when={props.isNew}>
          <p id="password-hint" class="small soft">
            At least {MIN_PASSWORD} characters.
          </p>
        </Show>
      </div>
      <ProblemNote problem={enter.problem()} />
      <button class="button primary" type="submit" disabled={enter.isPending()}>
        {label()}
      </button>
    </form>
  )
}
