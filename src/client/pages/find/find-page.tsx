import { Navigate } from '@solidjs/router'
import { createEffect, Match, Switch } from 'solid-js'
import { createTitle } from '../../components/create-title.ts'
import { keepRole, lastRole } from '../../components/last-role.ts'
import { Loaded } from '../../components/loaded.tsx'
import { useSession } from '../../components/session.ts'
import { pages } from '../../language/pages.ts'
import { NextAppointment } from '../home/next-appointment.tsx'
import { FrontPage } from './front/front-page.tsx'
import { DoctorList } from './list/doctor-list.tsx'

/** What `/` is to each: the front page to whoever is not signed in, home to a patient; the doctor and the desk have theirs (FIND-1, 5, 8). */
export default function FindPage() {
  const { query, me } = useSession()
  createTitle(() => pages().titles.find)
  // Until it is known who is signed in the page is what it was the last time, so that it need not change.
  const before = lastRole()
  const known = () => me() !== undefined
  createEffect(() => known() && keepRole(me()?.role ?? ''))
  const role = () => (known() ? (me()?.role ?? '') : before)
  return (
    <Switch fallback={<FrontPage />}>
      <Match when={role() === 'doctor'}>
        <Loaded query={query} says={pages().loadingAccount}>
          {() => <Navigate href="/console" />}
        </Loaded>
      </Match>
      <Match when={role() === 'patient'}>
        <div class="home">
          <NextAppointment isKnown={known()} session={query} />
          <DoctorList />
        </div>
      </Match>
      <Match when={role() === 'staff'}>
        <Loaded query={query} says={pages().loadingAccount}>
          {() => <Navigate href="/desk" />}
        </Loaded>
      </Match>
    </Switch>
  )
}
