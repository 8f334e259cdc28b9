import { Navigate } from '@solidjs/router'
import { useQuery } from '@tanstack/solid-query'
import { For, Show } from 'solid-js'
import { queries } from '../../api/queries.ts'
import { Loaded } from '../../components/loaded.tsx'
import { useSession } from '../../components/session.ts'
import { DoctorCard } from './doctor-card.tsx'

/** Every doctor and how their day is going; looked at again twice a minute while somebody looks. */
export default function FindPage() {
  const { me } = useSession()
  const doctors = useQuery(() => ({ ...queries.doctors(), refetchInterval: 30_000 }))
  return (
    <Show when={me()?.role !== 'doctor'} fallback={<Navigate href="/console" />}>
      <div class="stack">
        <div>
          <h1>Find a doctor</h1>
          <p class="soft">Take a token from anywhere, and come when it is nearly your turn.</p>
        </div>
        <Loaded query={doctors} says="Loading the doctors" rows={4}>
          {(list) => (
            <ul class="doctors">
              <For each={list()} fallback={<li class="card empty">No doctor takes bookings yet.</li>}>
                {(doctor) => (
                  <li>
                    <DoctorCard doctor={doctor} />
                  </li>
                )}
              </For>
            </ul>
          )}
        </Loaded>
      </div>
    </Show>
  )
}
