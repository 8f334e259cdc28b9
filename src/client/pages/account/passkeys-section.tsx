import { useQuery } from '@tanstack/solid-query'
import { createSignal, For, Match, Show, Switch } from 'solid-js'
import { createAction } from '../../api/create-action.ts'
import { addPasskey, canUsePasskeys, listPasskeys, removePasskey } from '../../api/passkeys.ts'
import { problemOf } from '../../api/problem.ts'
import { Loaded } from '../../components/loaded.tsx'
import { ProblemNote } from '../../components/problem-note.tsx'
import { account } from '../../language/account.ts'
import { browserLanguage } from '../../language/choice.ts'
import { ChangeProof } from './change-proof.tsx'
import type { OwnAccount } from './own-account.ts'

/** ACC-11, ACC-12: the devices that sign in without a password; more of them, or fewer, for whoever shows that it is they. */
export function PasskeysSection(props: { own: OwnAccount }) {
  const words = () => account().passkeys
  const passkeys = useQuery(() => ({ queryKey: ['passkeys'], queryFn: listPasskeys }))
  const [isAdded, setAdded] = createSignal(false)
  /** What was wanted and waits for the proof. */
  const [waiting, setWaiting] = createSignal<(() => Promise<void>) | null>(null)
  async function whenProven(change: () => Promise<void>) {
    setAdded(false)
    try {
      await change()
    } catch (error) {
      if (problemOf(error).code !== 'PROOF_NEEDED') throw error
      setWaiting(() => change)
    }
    await passkeys.refetch()
  }
  const add = createAction(() => whenProven(async () => void setAdded(await addPasskey())))
  const remove = createAction((id: string) => whenProven(async () => void (await removePasskey(id))))
  const goOn = createAction(async (change: () => Promise<void>) => {
    setWaiting(null)
    await whenProven(change)
  })
  const date = (at: string | null) =>
    new Intl.DateTimeFormat(browserLanguage(), { dateStyle: 'medium' }).format(at ? new Date(at) : new Date())
  return (
    <section class="card stack" aria-labelledby="account-passkeys">
      <h2 id="account-passkeys">{words().heading}</h2>
      <p class="soft">{words().text}</p>
      <p class={isAdded() ? 'note good' : 'visually-hidden'} role="status">
        {isAdded() ? words().added : ''}
      </p>
      <Loaded query={passkeys} says={words().loading} rows={1}>
        {(known) => (
          <Show when={known().length > 0}>
            <ul class="sessions">
              <For each={known()}>
                {({ id, createdAt }) => (
                  <li>
                    <span>{words().since(date(createdAt))}</span>
                    <button
                      type="button"
                      class="button small"
                      aria-label={words().removeOf(date(createdAt))}
                      onClick={() => void remove.act(id)}
                    >
                      {words().remove}
                    </button>
                  </li>
                )}
              </For>
            </ul>
          </Show>
        )}
      </Loaded>
      <ProblemNote problem={add.problem() ?? remove.problem() ?? goOn.problem()} />
      <Switch>
        <Match when={waiting()}>
          {(change) => (
            <ChangeProof
              own={props.own}
              name="passkey-proof"
              onProven={() => goOn.act(change())}
              onCancel={() => setWaiting(null)}
            />
          )}
        </Match>
        <Match when={canUsePasskeys()}>
          <div>
            <button
              type="button"
              class="button"
              aria-disabled={add.isPending() || goOn.isPending()}
              onClick={() => void add.act(undefined)}
            >
              {words().add}
            </button>
          </div>
        </Match>
        <Match when={true}>
          <p class="small soft">{words().impossible}</p>
        </Match>
      </Switch>
    </section>
  )
}
