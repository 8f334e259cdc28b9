import type { inferRouterOutputs } from '@trpc/server'
import { createSignal, For, Show } from 'solid-js'
import type { AppRouter } from '../../../server/routers/app.ts'
import { createAction } from '../../api/create-action.ts'
import { api } from '../../api/trpc.ts'
import { Loaded, type Query } from '../../components/loaded.tsx'
import { ProblemNote } from '../../components/problem-note.tsx'
import { admin } from '../../language/admin.ts'
import { browserLanguage } from '../../language/choice.ts'
import { LinkToCopy } from './link-to-copy.tsx'

type Invitations = inferRouterOutputs<AppRouter>['invitations']['list']
type Invitation = Invitations['open'][number]

/** ADMIN-5: those that nobody has accepted, each to be withdrawn or given a new link. */
export function InvitationsSection(props: {
  invitations: Query<Invitations>
  onChanged: () => Promise<unknown>
}) {
  const words = () => admin().invitations
  const [says, setSays] = createSignal('')
  const [link, setLink] = createSignal<string | null>(null)
  const renew = createAction(async ({ id, email }: Pick<Invitation, 'id' | 'email'>) => {
    const renewed = await api.invitations.renew.mutate({ id })
    setLink(renewed.link)
    setSays(email === null ? '' : admin().invite.sent(email))
    await props.onChanged()
  })
  const revoke = createAction(async (id: string) => {
    await api.invitations.revoke.mutate({ id })
    setLink(null)
    setSays(words().revoked)
    await props.onChanged()
  })
  return (
    <section class="card stack" aria-labelledby="admin-invitations">
      <h2 id="admin-invitations">{words().heading}</h2>
      <p class={says() === '' ? 'visually-hidden' : 'note good'} role="status">
        {says()}
      </p>
      <Loaded query={props.invitations} says={words().loading}>
        {(known) => (
          <ul class="clinic-rows">
            <For each={known().open} fallback={<li class="soft">{words().none}</li>}>
              {(each) => (
                <li>
                  <InvitationFacts it={each} />
                  <div class="row ways">
                    <button
                      type="button"
                      class="button small"
                      aria-label={words().renewOf(each.name)}
                      onClick={() => void renew.act({ id: each.id, email: each.email })}
                    >
                      {words().renew}
                    </button>
                    <button
                      type="button"
                      class="button small"
                      aria-label={words().revokeOf(each.name)}
                      onClick={() => void revoke.act(each.id)}
                    >
                      {words().revoke}
                    </button>
                  </div>
                </li>
              )}
            </For>
          </ul>
        )}
      </Loaded>
      <Show when={link()}>{(link) => <LinkToCopy link={link()} />}</Show>
      <ProblemNote problem={renew.problem() ?? revoke.problem()} />
    </section>
  )
}

function InvitationFacts(props: { it: Invitation }) {
  const date = () =>
    new Intl.DateTimeFormat(browserLanguage(), { dateStyle: 'medium' }).format(props.it.expiresAt)
  const roles = () => [admin().roles[props.it.role], ...(props.it.isAdmin ? [admin().roles.admin] : [])]
  return (
    <div>
      <strong>
        <bdi>{props.it.name}</bdi>
      </strong>
      <p class="small soft">{roles().join(' · ')}</p>
      <Show when={props.it.email}>{(email) => <p class="small soft address">{email()}</p>}</Show>
      <p class="small" classList={{ soft: !props.it.isOver, wrong: props.it.isOver }}>
        {props.it.isOver ? admin().invitations.over : admin().invitations.until(date())}
      </p>
    </div>
  )
}
