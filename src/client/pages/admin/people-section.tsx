import type { inferRouterOutputs } from '@trpc/server'
import { createSignal, For, Show } from 'solid-js'
import type { AppRouter } from '../../../server/routers/app.ts'
import { createAction } from '../../api/create-action.ts'
import { api } from '../../api/trpc.ts'
import { Dialog } from '../../components/dialog.tsx'
import { Loaded, type Query } from '../../components/loaded.tsx'
import { ProblemNote } from '../../components/problem-note.tsx'
import { admin } from '../../language/admin.ts'
import { browserLanguage } from '../../language/choice.ts'

type People = inferRouterOutputs<AppRouter>['people']['list']
type Somebody = People[number]

/** ADMIN-7, ADMIN-8: whoever works here, and what may be done about it. */
export function PeopleSection(props: { people: Query<People>; onChanged: () => Promise<unknown> }) {
  const words = () => admin().people
  const [asked, setAsked] = createSignal<Somebody | null>(null)
  const deactivate = createAction(async (id: string) => {
    await api.people.deactivate.mutate({ id })
    setAsked(null)
    await props.onChanged()
  })
  const reactivate = createAction(async (id: string) => {
    await api.people.reactivate.mutate({ id })
    await props.onChanged()
  })
  const setAdmin = createAction(async ({ id, isAdmin }: { id: string; isAdmin: boolean }) => {
    await api.people.setAdmin.mutate({ id, isAdmin })
    await props.onChanged()
  })
  return (
    <section class="card stack" aria-labelledby="admin-people">
      <h2 id="admin-people">{words().heading}</h2>
      <ProblemNote problem={reactivate.problem() ?? setAdmin.problem()} />
      <Loaded query={props.people} says={words().loading} rows={3}>
        {(known) => (
          <ul class="clinic-rows">
            <For each={known()}>
              {(each) => (
                <li>
                  <PersonFacts it={each} />
                  <div class="row ways">
                    <Show
                      when={each.isActive}
                      fallback={
                        <button
                          type="button"
                          class="button small"
                          aria-label={words().reactivateOf(each.name)}
                          onClick={() => void reactivate.act(each.id)}
                        >
                          {words().reactivate}
                        </button>
                      }
                    >
                      <button
                        type="button"
                        class="button small"
                        aria-label={
                          each.isAdmin ? words().takeAdminFrom(each.name) : words().giveAdminTo(each.name)
                        }
                        onClick={() => void setAdmin.act({ id: each.id, isAdmin: !each.isAdmin })}
                      >
                        {each.isAdmin ? words().takeAdmin : words().giveAdmin}
                      </button>
                      <button
                        type="button"
                        class="button small"
                        aria-label={words().deactivateOf(each.name)}
                        onClick={() => {
                          deactivate.forget()
                          setAsked(each)
                        }}
                      >
                        {words().deactivate}
                      </button>
                    </Show>
                  </div>
                </li>
              )}
            </For>
          </ul>
        )}
      </Loaded>
      <Dialog
        isOpen={asked() !== null}
        title={words().question(asked()?.name ?? '')}
        onClose={() => setAsked(null)}
      >
        <p>{words().consequences}</p>
        <Show when={asked()}>{(it) => <AheadNote it={it()} />}</Show>
        <ProblemNote problem={deactivate.problem()} />
        <div class="row ways">
          <button
            type="button"
            class="button danger"
            aria-disabled={deactivate.isPending()}
            onClick={() => void deactivate.act(asked()?.id ?? '')}
          >
            {words().deactivate.replace('…', '')}
          </button>
          <button type="button" class="button" onClick={() => setAsked(null)}>
            {words().keep}
          </button>
        </div>
      </Dialog>
    </section>
  )
}

function PersonFacts(props: { it: Somebody }) {
  const roles = () => [
    admin().roles[props.it.role],
    ...(props.it.isAdmin ? [admin().roles.admin] : []),
    ...(props.it.isActive ? [] : [admin().people.deactivated]),
  ]
  return (
    <div>
      <strong>
        <bdi>{props.it.name}</bdi>
      </strong>
      <p class="small soft">{roles().join(' · ')}</p>
      <p class="small soft address">{props.it.email}</p>
    </div>
  )
}

/** ADMIN-7: what stays booked with a doctor who is not here any more. */
function AheadNote(props: { it: Somebody }) {
  const day = (date: string | null) =>
    new Intl.DateTimeFormat(browserLanguage(), { dateStyle: 'medium', timeZone: 'UTC' }).format(
      Date.parse(date ?? ''),
    )
  return (
    <Show when={props.it.ahead > 0}>
      <p class="note warn">
        {admin().people.ahead(props.it.ahead, day(props.it.firstDay), day(props.it.lastDay))}
      </p>
    </Show>
  )
}
