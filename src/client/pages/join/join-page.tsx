import { createSignal, Match, onMount, Show, Switch } from 'solid-js'
import { createAction } from '../../api/create-action.ts'
import { api } from '../../api/trpc.ts'
import { createTitle } from '../../components/create-title.ts'
import { ProblemNote } from '../../components/problem-note.tsx'
import { useSession } from '../../components/session.ts'
import { Skeleton } from '../../components/skeleton.tsx'
import { pages } from '../../language/pages.ts'
import { setup } from '../../language/setup.ts'
import { NewAccountForm } from '../setup/new-account-form.tsx'
import { secretOfLink } from '../sign-in/secret-of-link.ts'
import { JoinAsMe } from './join-as-me.tsx'

type Invited = Awaited<ReturnType<typeof api.join.look.mutate>>

/** ADMIN-6: where the link of an invitation leads. Opening it changes nothing; accepting does. */
export default function JoinPage() {
  createTitle(() => setup().join.title)
  const words = () => setup().join
  const secret = secretOfLink()
  const { me, enter } = useSession()
  const [invited, setInvited] = createSignal<Invited | null>(null)
  const look = createAction(async (it: string) => setInvited(await api.join.look.mutate({ secret: it })))
  onMount(() => {
    if (secret !== '') void look.act(secret)
  })
  return (
    <div class="setup stack">
      <h1>{words().title}</h1>
      <Switch fallback={<Skeleton says={words().open} rows={3} />}>
        <Match when={secret === '' || look.problem()?.code === 'LINK_OVER'}>
          <p class="note warn" role="alert">
            {words().noLink}
          </p>
        </Match>
        <Match when={look.problem()}>
          {(problem) => (
            <div class="card stack">
              <ProblemNote problem={problem()} />
              <div>
                <button type="button" class="button" onClick={() => void look.act(secret)}>
                  {pages().tryAgain}
                </button>
              </div>
            </div>
          )}
        </Match>
        <Match when={me() !== undefined && invited()}>
          {(it) => (
            <section class="card stack" aria-label={words().title}>
              <p>{it().role === 'doctor' ? words().asDoctor : words().asStaff}</p>
              <Show
                when={me()}
                fallback={
                  <>
                    <NewAccountForm
                      email={it().email}
                      name={it().name}
                      isDoctor={it().role === 'doctor'}
                      submit={words().accept}
                      onMake={async (entered) => (await api.join.accept.mutate({ secret, ...entered })).email}
                      onEntered={() => enter(null)}
                    />
                    <p class="small soft">{words().hasAccount}</p>
                  </>
                }
              >
                {(me) => (
                  <JoinAsMe
                    secret={secret}
                    name={me().name}
                    isDoctor={it().role === 'doctor' && me().role !== 'doctor'}
                    onJoined={() => enter(null)}
                  />
                )}
              </Show>
            </section>
          )}
        </Match>
      </Switch>
    </div>
  )
}
