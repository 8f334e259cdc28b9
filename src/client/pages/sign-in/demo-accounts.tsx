import { useQuery } from '@tanstack/solid-query'
import { For, Show } from 'solid-js'
import { signIn as enterWith } from '../../api/auth.ts'
import { createAction } from '../../api/create-action.ts'
import { queries } from '../../api/queries.ts'
import { ProblemNote } from '../../components/problem-note.tsx'
import { signIn } from '../../language/sign-in.ts'
import { DemoInbox } from './demo-inbox.tsx'

/** The demo clinic's people, one press each; nothing at all on a real one. */
export function DemoAccounts(props: { onEntered: () => Promise<void> }) {
  const demo = useQuery(() => queries.demo())
  const offer = () => (demo.isPending ? undefined : demo.data)
  const enter = createAction(async (email: string) => {
    await enterWith({ email, password: offer()?.password ?? '' })
    await props.onEntered()
  })
  return (
    <Show when={offer()?.offered}>
      <section class="stack demo" aria-label={signIn().demo.label}>
        <div class="demo-head">
          <span class="chip warn">{signIn().demo.chip}</span>
          <h2>{signIn().demo.heading}</h2>
          <p class="small">{signIn().demo.text}</p>
        </div>
        <ProblemNote problem={enter.problem()} />
        <ul class="people">
          <For each={offer()?.accounts}>
            {({ email, name, role, note }) => (
              <li>
                <button
                  type="button"
                  class="person"
                  disabled={enter.isPending()}
                  onClick={() => void enter.act(email)}
                >
                  <span class="person-role">{signIn().demo.roles[role]}</span>
                  <span>
                    <strong>{name}</strong>
                  </span>
                  <span class="person-note">{note}</span>
                </button>
              </li>
            )}
          </For>
        </ul>
        <DemoInbox />
      </section>
    </Show>
  )
}
