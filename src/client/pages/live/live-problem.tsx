import { Match, Switch } from 'solid-js'
import type { Problem } from '../../api/problem.ts'

/** Why there is no waiting room here, and what to do about it. */
export function LiveProblem(props: { problem: Problem; onRetry: () => void }) {
  return (
    <section class="card stack empty">
      <Switch>
        <Match when={props.problem.code === 'NOT_SIGNED_IN'}>
          <h1>Please sign in</h1>
          <p class="soft">Your place in the line is kept. Sign in to see it.</p>
          <a class="button primary" href={`/sign-in?next=${encodeURIComponent(location.pathname)}`}>
            Sign in
          </a>
        </Match>
        <Match when={['NOT_FOUND', 'NOT_ALLOWED', 'BAD_INPUT'].includes(props.problem.code)}>
          <h1>No such appointment</h1>
          <p class="soft">This link belongs to another account, or to no appointment at all.</p>
          <a class="button primary" href="/appointments">
            My appointments
          </a>
        </Match>
        <Match when={true}>
          <h1>We cannot show your place right now</h1>
          <p class="soft">{props.problem.message}</p>
          <button type="button" class="button primary" onClick={() => props.onRetry()}>
            Try again
          </button>
        </Match>
      </Switch>
    </section>
  )
}
