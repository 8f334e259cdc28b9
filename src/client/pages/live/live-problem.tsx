import { onMount, Show } from 'solid-js'
import type { Problem } from '../../api/problem.ts'
import { showInTab } from '../../feed/tab.ts'
import { waitingRoom } from '../../language/waiting-room.ts'

/** Why there is no waiting room here, and what to do about it. */
export function LiveProblem(props: { problem: Problem; onRetry: () => void }) {
  const says = () => {
    const { problem, page } = waitingRoom()
    switch (props.problem.code) {
      case 'NOT_SIGNED_IN': {
        const path = `/sign-in?next=${encodeURIComponent(location.pathname)}`
        return [problem.signedOut, problem.placeKept, problem.signIn, path]
      }
      case 'NOT_FOUND':
      case 'NOT_ALLOWED':
      case 'BAD_INPUT':
        return [problem.notFound, problem.notYours, page.appointments, '/appointments']
      default:
        return [problem.cannotShow, props.problem.message, page.tryAgain]
    }
  }
  onMount(() => showInTab(says()[0] ?? ''))
  return (
    <section class="card stack empty">
      <h1>{says()[0]}</h1>
      <p class="soft">{says()[1]}</p>
      <Show
        when={says()[3]}
        fallback={
          <button type="button" class="button primary" onClick={() => props.onRetry()}>
            {says()[2]}
          </button>
        }
      >
        <a class="button primary" href={says()[3]}>
          {says()[2]}
        </a>
      </Show>
    </section>
  )
}
