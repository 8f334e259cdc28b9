import { Route, Router } from '@solidjs/router'
import { QueryClientProvider } from '@tanstack/solid-query'
import { ErrorBoundary, lazy, Suspense } from 'solid-js'
import { render } from 'solid-js/web'
import { createQueryClient } from './api/queries.ts'
import { Shell } from './components/shell.tsx'
import { Skeleton } from './components/skeleton.tsx'
import { browserLanguage } from './language/choice.ts'
import { inAllScreens } from './language/other-languages.ts'
import { pages } from './language/pages.ts'
import { speak } from './language/spoken.ts'
import { BrokenPage } from './pages/broken-page.tsx'
import './styles/app.css'

const FindPage = lazy(() => import('./pages/find/find-page.tsx'))
const DoctorPage = lazy(() => import('./pages/booking/doctor-page.tsx'))
const AppointmentsPage = lazy(() => import('./pages/appointments/appointments-page.tsx'))
const SignInPage = lazy(() => import('./pages/sign-in/sign-in-page.tsx'))
const ConsolePage = lazy(() => import('./pages/console/console-page.tsx'))
const NotFoundPage = lazy(() => import('./pages/not-found-page.tsx'))

/** Everything but the waiting room. Each page is its own chunk. */
export async function mountApp(root: HTMLElement): Promise<void> {
  await speak(browserLanguage(), inAllScreens)
  render(() => <App />, root)
}

/** The pages around one query cache: written in the markup, it would be a new cache at every look. */
export function App() {
  const client = createQueryClient()
  return (
    <QueryClientProvider client={client}>
      <Router
        root={(route) => (
          <Shell>
            <ErrorBoundary fallback={<BrokenPage />}>
              <Suspense fallback={<Skeleton says={pages().loading} />}>{route.children}</Suspense>
            </ErrorBoundary>
          </Shell>
        )}
      >
        <Route path="/" component={FindPage} />
        <Route path="/doctors/:doctorId" component={DoctorPage} />
        <Route path="/appointments" component={AppointmentsPage} />
        <Route path="/sign-in" component={SignInPage} />
        <Route path="/console" component={ConsolePage} />
        <Route path="*" component={NotFoundPage} />
      </Router>
    </QueryClientProvider>
  )
}
