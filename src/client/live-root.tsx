import { createSignal, Match, onCleanup, onMount, Show, Switch } from 'solid-js'
import { render } from 'solid-js/web'
import { api } from './api/light-trpc.ts'
import { type Problem, problemOf } from './api/problem.ts'
import { Wordmark } from './components/wordmark.tsx'
import { browserLanguage, keepChoice } from './language/choice.ts'
import { inWaitingRoom } from './language/other-languages.ts'
import { speak } from './language/spoken.ts'
import { waitingRoom } from './language/waiting-room.ts'
import { createLater } from './pages/live/create-later.ts'
import { createLive } from './pages/live/create-live.ts'
import { LivePage } from './pages/live/live-page.tsx'
import { LiveProblem } from './pages/live/live-problem.tsx'
import './styles/live.css'
import './styles/live-turn.css'
import './styles/messages.css'

type Appointment = Awaited<ReturnType<typeof api.appointments.one.query>>

/** The waiting room by itself: no router, no query cache, so that it opens at once on a phone (decision 008). */
export async function mountLive(root: HTMLElement, appointmentId: string): Promise<void> {
  await speak(browserLanguage(), inWaitingRoom)
  root.replaceChildren()
  render(() => <LiveRoot appointmentId={appointmentId} />, root)
}

function LiveRoot(props: { appointmentId: string }) {
  const live = createLive(props.appointmentId)
  const [appointment, setAppointment] = createSignal<Appointment | null>(null)
  const [problem, setProblem] = createSignal<Problem | null>(null)

  async function load() {
    setProblem(null)
    try {
      const found = await api.appointments.one.query({ appointmentId: props.appointmentId })
      // LANG-2: chosen on another device since this one was last asked. Words are chosen once, when the page starts.
      if (found.language && keepChoice(found.language)) location.reload()
      else setAppointment(found)
    } catch (error) {
      setProblem(problemOf(error))
    }
  }
  /** WAIT-14: nobody has to press for what a network that is back can do by itself. */
  const onOnline = () => problem()?.code === 'NO_CONNECTION' && void load()
  addEventListener('online', onOnline)
  onCleanup(() => removeEventListener('online', onOnline))
  onMount(() => void load())
  const later = createLater(() => appointment()?.token)

  return (
    <Switch fallback={<Frame problem={problem()} onRetry={() => void load()} />}>
      <Match when={appointment()?.viewer === 'patient' && appointment()} keyed>
        {(found) => <LivePage appointment={found} live={live} />}
      </Match>
      <Match when={appointment()} keyed>
        {(found) => (
          <Show keyed when={later()} fallback={<Frame problem={null} onRetry={() => {}} />}>
            {(later) => <later.PatientsOwn token={found.token} viewer={found.viewer} />}
          </Show>
        )}
      </Match>
    </Switch>
  )
}

/** Before there is anything to show. */
function Frame(props: { problem: Problem | null; onRetry: () => void }) {
  return (
    <>
      <header class="top">
        <Wordmark />
      </header>
      <main class="page stack">
        <Show
          when={props.problem}
          fallback={<div class="skeleton tall" role="status" aria-label={waitingRoom().page.loading} />}
        >
          {(problem) => <LiveProblem problem={problem()} onRetry={props.onRetry} />}
        </Show>
      </main>
    </>
  )
}
