import { Route, Router } from '@solidjs/router'
import { QueryClientProvider } from '@tanstack/solid-query'
import { type Component, createSignal, ErrorBoundary, lazy, onCleanup, Show, Suspense } from 'solid-js'
import { render } from 'solid-js/web'
import { PAGES, type PageName } from '../protocol/paths.ts'
import { createQueryClient } from './api/queries.ts'
import { Shell } from './components/shell.tsx'
import { Skeleton } from './components/skeleton.tsx'
import { browserLanguage } from './language/choice.ts'
import { inAllScreens } from './language/other-languages.ts'
import { pages } from './language/pages.ts'
import { speak } from './language/spoken.ts'
import { BrokenPage } from './pages/broken-page.tsx'
import './styles/app.css'
import './styles/booking.css'
import './styles/doctor-page.css'
import './styles/booked.css'
import './styles/appointments.css'
import './styles/find.css'
import './styles/history.css'
import './styles/profile.css'
import './styles/account.css'
import './styles/admin.css'

/** EDGE-4: one for each address there is, the waiting room's apart, which has a root of its own. Each is its own chunk. */
const SHOWN: Readonly<Record<Exclude<PageName, 'live'>, Component>> = {
  home: lazy(() => import('./pages/find/find-page.tsx')),
  doctor: lazy(() => import('./pages/booking/doctor-page.tsx')),
  booked: lazy(() => import('./pages/booked/booked-page.tsx')),
  appointments: lazy(() => import('./pages/appointments/appointments-page.tsx')),
  history: lazy(() => import('./pages/history/history-page.tsx')),
  record: lazy(() => import('./pages/history/record-page.tsx')),
  profile: lazy(() => import('./pages/profile/profile-page.tsx')),
  signIn: lazy(() => import('./pages/sign-in/sign-in-page.tsx')),
  forgotPassword: lazy(() => import('./pages/sign-in/forgot-password-page.tsx')),
  resetPassword: lazy(() => import('./pages/sign-in/reset-password-page.tsx')),
  confirmEmail: lazy(() => import('./pages/sign-in/confirm-email-page.tsx')),
  account: lazy(() => import('./pages/account/account-page.tsx')),
  setup: lazy(() => import('./pages/setup/setup-page.tsx')),
  join: lazy(() => import('./pages/join/join-page.tsx')),
  admin: lazy(() => import('./pages/admin/admin-page.tsx')),
  console: lazy(() => import('./pages/console/console-page.tsx')),
  desk: lazy(() => import('./pages/desk/desk-page.tsx')),
  visits: lazy(() => import('./pages/visits/visits-page.tsx')),
}
const NotFoundPage = lazy(() => import('./pages/not-found-page.tsx'))

/** Everything but the waiting room. */
export async function mountApp(root: HTMLElement): Promise<void> {
  await speak(browserLanguage(), inAllScreens)
  root.replaceChildren()
  render(() => <App />, root)
  // PWA-1: once the page stands.
  void import('./away/service-worker.ts').then(({ startServiceWorker }) => startServiceWorker())
}

/** The pages around one query cache: written in the markup, it would be a new cache at every look. */
export function App() {
  const client = createQueryClient()
  return (
    <QueryClientProvider client={client}>
      <Router
        root={(route) => (
          <Shell>
            <ErrorBoundary fallback={<BrokenPage />}>{route.children}</ErrorBoundary>
          </Shell>
        )}
      >
        {Object.entries(SHOWN).map(([name, page]) => (
          <Route path={PAGES[name as keyof typeof SHOWN]} component={inItsOwnTime(page)} />
        ))}
        <Route path="*" component={inItsOwnTime(NotFoundPage)} />
      </Router>
    </QueryClientProvider>
  )
}

/**
 * A page that waits shows that it does. Around all pages there would be one boundary, and the page before would stay, under
 * the new address, until everything that either of them asks has come.
 */
const inItsOwnTime =
  (Page: Component): Component =>
  () => (
    <Suspense fallback={<Waiting />}>
      <Page />
    </Suspense>
  )

/** PAGE-1: what has been read before takes no moment, and is preceded by no grey shapes. */
function Waiting() {
  const [isLong, setLong] = createSignal(false)
  const moment = setTimeout(() => setLong(true), 80)
  onCleanup(() => clearTimeout(moment))
  return (
    <Show when={isLong()}>
      <Skeleton says={pages().loading} />
    </Show>
  )
}
