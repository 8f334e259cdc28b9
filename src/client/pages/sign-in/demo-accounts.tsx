import { useQuery } from '@tanstack/solid-query'
import { For, Show } from 'solid-js'
import { signIn } from '../../api/auth.ts'
import { createAction } from '../../api/create-action.ts'
import { queries } from '../../api/queries.ts'
import { ProblemNote } from '../../components/problem-note.tsx'

const ROLE_WORDS: Record<string, string> = { patient: 'Patient', doctor: 'Doctor', staff: 'Front desk' }

/** The demo clinic's people, one press each; nothing at all on a real one. */
export function DemoAccounts(props: { onEntered: () => Promise<void> }) {
  const demo = useQuery(() => queries.demo())
  const offer = () => (demo.isPending ? undefined : demo.data)
  const enter = createAction(async (email: string) => {
    await signIn({ email, password: offer()?.password ?? '' })
    await props.onEntered()
  })
  return (
    <Show when={offer()?.offered}>
      <section class="stack demo" aria-label="Demo accounts">
        <div>
          <h2>Or look around the demo clinic</h2>
          <p class="small soft">One press signs you in. Open a second window to be the other side.</p>
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
                  <span class="row spread">
                    <strong>{name}</strong>
                    <span class={`chip ${role === 'doctor' ? 'good' : ''}`}>{ROLE_WORDS[role] ?? role}</span>
                  </span>
                  <span class="small soft">{note}</span>
                </button>
              </li>
            )}
          </For>
        </ul>
      </section>
    </Show>
  )
}
