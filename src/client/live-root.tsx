import { createResource, ErrorBoundary, Match, Show, Switch } from 'solid-js'
import { render } from 'solid-js/web'
import { problemOf } from './api/problem.ts'
import { api } from './api/trpc.ts'
import { Wordmark } from './components/wordmark.tsx'
import { LivePage } from './pages/live/live-page.tsx'
import './styles/live.css'

/** The waiting room by itself: no router, no query cache, so that it opens at once on a phone (decision 008). */
export function mountLive(root: HTMLElement, appointmentId: string): void {
  render(() => <LiveRoot appointmentId={appointmentId} />, root)
}

function LiveRoot(props: { appointmentId: string }) {
  const [appointment, { refetch }] = createResource(
    () => props.appointmentId,
    (appointmentId) => api.appointments.one.query({ appointmentId }),
  )
  const problem = () => (appointment.error ? problemOf(appointment.error) : null)
  return (
    <ErrorBoundary
      fallback={
        <Unreachable message="Something went wrong on this page." onRetry={() => location.reload()} />
      }
    >
      <Switch>
        <Match when={problem()?.code === 'NOT_SIGNED_IN'}>
          <Plain>
            <h1>Please sign in</h1>
            <p class="soft">Your place in the line is kept. Sign in to see it.</p>
            <a class="button primary" href={`/sign-in?next=${encodeURIComponent(location.pathname)}`}>
              Sign in
            </a>
          </Plain>
        </Match>
        <Match when={problem()?.code === 'NOT_FOUND'}>
          <Plain>
            <h1>No such appointment</h1>
            <p class="soft">This link belongs to another account, or to no appointment at all.</p>
            <a class="button primary" href="/appointments">
              My appointments
            </a>
          </Plain>
        </Match>
        <Match when={problem()}>
          {(problem) => <Unreachable message={problem().message} onRetry={() => void refetch()} />}
        </Match>
        <Match when={true}>
          <Show
            when={appointment()}
            fallback={
              <Plain>
                <div class="skeleton" role="status" aria-label="Loading your appointment" />
              </Plain>
            }
          >
            {(found) => <LivePage appointment={found()} />}
          </Show>
        </Match>
      </Switch>
    </ErrorBoundary>
  )
}

function Plain(props: { children: unknown }) {
  return (
    <>
      <header class="top">
        <Wordmark />
      </header>
      <main class="page stack">{props.children as never}</main>
    </>
  )
}

function Unreachable(props: { message: string; onRetry: () => void }) {
  return (
    <Plain>
      <h1>We cannot show your place right now</h1>
      <p class="soft">{props.message}</p>
      <button type="button" class="button primary" onClick={() => props.onRetry()}>
        Try again
      </button>
    </Plain>
  )
}
