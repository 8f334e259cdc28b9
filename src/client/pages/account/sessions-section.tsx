import { createSignal, For, Show } from 'solid-js'
import { createAction } from '../../api/create-action.ts'
import { api } from '../../api/trpc.ts'
import { forgetPerson } from '../../components/forget-person.ts'
import { Loaded, type Query } from '../../components/loaded.tsx'
import { ProblemNote } from '../../components/problem-note.tsx'
import { account } from '../../language/account.ts'
import { browserLanguage } from '../../language/choice.ts'
import type { OwnSession } from './own-account.ts'

/** ACC-6: where one is signed in, each to be ended, or all. */
export function SessionsSection(props: { sessions: Query<readonly OwnSession[]> }) {
  const words = () => account().sessions
  const [ended, setEnded] = createSignal(0)
  const end = createAction(async (id: string) => {
    setEnded((await api.account.endSession.mutate({ id })).ended)
    await props.sessions.refetch()
  })
  const endMany = createAction(async (which: 'others' | 'all') => {
    const answer = await api.account.endSessions.mutate({ which })
    if (which === 'all') {
      forgetPerson()
      location.assign('/sign-in')
      return
    }
    setEnded(answer.ended)
    await props.sessions.refetch()
  })
  return (
    <section class="card stack" aria-labelledby="account-sessions">
      <h2 id="account-sessions">{words().heading}</h2>
      <p class={ended() > 0 ? 'note good' : 'visually-hidden'} role="status">
        {ended() > 0 ? words().ended(ended()) : ''}
      </p>
      <Loaded query={props.sessions} says={words().loading}>
        {(known) => (
          <>
            <ul class="sessions">
              <For each={known()}>{(each) => <Session it={each} onEnd={() => void end.act(each.id)} />}</For>
            </ul>
            <ProblemNote problem={end.problem() ?? endMany.problem()} />
            <div class="row ways">
              <Show when={known().length > 1}>
                <button
                  type="button"
                  class="button"
                  aria-disabled={endMany.isPending()}
                  onClick={() => void endMany.act('others')}
                >
                  {words().endOthers}
                </button>
              </Show>
              <button
                type="button"
                class="button"
                aria-disabled={endMany.isPending()}
                onClick={() => void endMany.act('all')}
              >
                {words().endAll}
              </button>
            </div>
          </>
        )}
      </Loaded>
    </section>
  )
}

function Session(props: { it: OwnSession; onEnd: () => void }) {
  const words = () => account().sessions
  const device = () => {
    const { browser, system } = props.it
    if (browser === null) return system ?? words().unknown
    return system === null ? browser : words().device(browser, system)
  }
  const date = () =>
    new Intl.DateTimeFormat(browserLanguage(), { dateStyle: 'medium' }).format(props.it.since)
  return (
    <li>
      <span>
        <strong>{device()}</strong>
        <br />
        <span class="small soft">{props.it.isThis ? words().here : words().since(date())}</span>
      </span>
      <Show when={!props.it.isThis}>
        <button
          type="button"
          class="button small"
          aria-label={words().endOf(device())}
          onClick={() => props.onEnd()}
        >
          {words().end}
        </button>
      </Show>
    </li>
  )
}
