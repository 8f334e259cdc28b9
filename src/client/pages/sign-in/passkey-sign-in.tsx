import { Show } from 'solid-js'
import { createAction } from '../../api/create-action.ts'
import { canUsePasskeys, signInByPasskey } from '../../api/passkeys.ts'
import { ProblemNote } from '../../components/problem-note.tsx'
import { signIn } from '../../language/sign-in.ts'

/** ACC-11: in by what the device has; nothing at all where it has no such thing. */
export function PasskeySignIn(props: { onEntered: () => Promise<void> }) {
  const enter = createAction(async () => {
    if (await signInByPasskey()) await props.onEntered()
  })
  return (
    <Show when={canUsePasskeys()}>
      <ProblemNote problem={enter.problem()} />
      <button
        type="button"
        class="button"
        aria-disabled={enter.isPending()}
        onClick={() => void enter.act(undefined)}
      >
        {enter.isPending() ? signIn().entering : signIn().passkey}
      </button>
    </Show>
  )
}
