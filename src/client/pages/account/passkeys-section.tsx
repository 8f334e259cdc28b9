import { useQuery } from '@tanstack/solid-query'
import { createSignal, For, Show } from 'solid-js'
import { createAction } from '../../api/create-action.ts'
import { addPasskey, canUsePasskeys, listPasskeys, removePasskey } from '../../api/passkeys.ts'
import { Loaded } from '../../components/loaded.tsx'
import { ProblemNote } from '../../components/problem-note.tsx'
import { account } from '../../language/account.ts'
import { browserLanguage } from '../../language/choice.ts'

/** ACC-11: the devices that sign in without a password; more of them, or fewer. */
export function PasskeysSection() {
  const words = () => account().passkeys
  const passkeys = useQuery(() => ({ queryKey: ['passkeys'], queryFn: listPasskeys }))
  const [isAdded, setAdded] = createSignal(false)
  const add = createAction(async () => {
    setAdded(await addPasskey())
    await passkeys.refetch()
  })
  const remove = createAction(async (id: string) => {
    setAdded(false)
    await removePasskey(id)
    await passkeys.refetch()
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
      <ProblemNote problem={add.problem() ?? remove.problem()} />
      <Show when={canUsePasskeys()} fallback={<p class="small soft">{words().impossible}</p>}>
        <div>
          <button
            type="button"
            class="button"
            aria-disabled={add.isPending()}
            onClick={() => void add.act(undefined)}
          >
            {words().add}
          </button>
        </div>
      </Show>
    </section>
  )
}
