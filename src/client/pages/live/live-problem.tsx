import { Match, onMount, Switch } from 'solid-js'
import type { Problem } from '../../api/problem.ts'
import { showInTab } from '../../feed/tab.ts'
import { waitingRoom } from '../../language/waiting-room.ts'

/** Why there is no waiting room here, and what to do about it. */
export function LiveProblem(props: { problem: Problem; onRetry: () => void }) {
  let section: HTMLElement | undefined
  onMount(() => {
    showInTab(section?.querySelector('h1')?.textContent ?? '')
  })
  return (
    <section class="card stack empty" ref={section}>
      <Switch>
        <Match when={props.problem.code === 'NOT_SIGNED_IN'}>
          <h1>{waitingRoom().problem.signedOut}</h1>
          <p class="soft">{waitingRoom().problem.placeKept}</p>
          <a class="button primary" href={`/sign-in?next=${encodeURIComponent(location.pathname)}`}>
            {waitingRoom().problem.signIn}
          </a>
        </Match>
        <Match when={['NOT_FOUND', 'NOT_ALLOWED', 'BAD_INPUT'].includes(props.problem.code)}>
          <h1>{waitingRoom().problem.notFound}</h1>
          <p class="soft">{waitingRoom().problem.notYours}</p>
          <a class="button primary" href="/appointments">
            {waitingRoom().page.appointments}
          </a>
        </Match>
        <Match when={true}>
          <h1>{waitingRoom().problem.cannotShow}</h1>
          <p class="soft">{props.problem.message}</p>
          <button type="button" class="button primary" onClick={() => props.onRetry()}>
            {waitingRoom().page.tryAgain}
          </button>
        </Match>
      </Switch>
    </section>
  )
}
