import { A } from '@solidjs/router'
import { useQuery } from '@tanstack/solid-query'
import { createMemo, lazy, Show, Suspense } from 'solid-js'
import { queries } from '../../api/queries.ts'
import { Loaded, type Query } from '../../components/loaded.tsx'
import { Skeleton } from '../../components/skeleton.tsx'
import { home } from '../../language/home.ts'
import { live } from '../../language/live.ts'
import { type Appointment, isToday } from '../appointments/appointment.ts'
import { nearestFirst } from './nearest.ts'
import { NextCard } from './next-card.tsx'

/** With the feed and the estimate, which no stranger needs. */
const Today = lazy(() => import('./today.tsx').then(({ Today }) => ({ default: Today })))

/**
 * FIND-5: with what a patient's home begins. Asked for once it is known that somebody is signed in; while that could
 * not be learned, `session` says why (WAIT-8).
 */
export function NextAppointment(props: { isKnown: boolean; session: Query<unknown> }) {
  const mine = useQuery(() => ({ ...queries.mine(), refetchInterval: 30_000, enabled: props.isKnown }))
  return (
    <section class="stack" aria-labelledby="next-heading">
      <h1 id="next-heading">{home().label}</h1>
      <Show
        when={props.isKnown}
        fallback={
          <Loaded query={props.session} says={home().loading} rows={1} shape="next loading">
            {() => null}
          </Loaded>
        }
      >
        <Loaded query={mine} says={home().loading} rows={1} shape="next loading">
          {(list) => <Nearest list={nearestFirst(list())} />}
        </Loaded>
      </Show>
    </section>
  )
}

function Nearest(props: { list: readonly Appointment[] }) {
  // An answer that says the same of the same token must not open the feed anew.
  const nearest = createMemo(
    () => {
      const [appointment] = props.list
      return appointment ? { appointment, isToday: isToday(appointment) } : null
    },
    null,
    { equals: isSame },
  )
  return (
    <>
      <Suspense fallback={<Skeleton says={home().loading} rows={1} shape="next loading" />}>
        <Show when={nearest()} keyed fallback={<Nothing />}>
          {({ appointment, isToday }) =>
            isToday ? <Today appointment={appointment} /> : <OtherDay appointment={appointment} />
          }
        </Show>
      </Suspense>
      <Show when={props.list.length > 1}>
        <A class="back small" href="/appointments">
          {home().more(props.list.length - 1)} <span aria-hidden="true">→</span>
        </A>
      </Show>
    </>
  )
}

type Nearest = { readonly appointment: Appointment; readonly isToday: boolean }

const isSame = (one: Nearest | null, other: Nearest | null) =>
  one?.appointment.appointmentId === other?.appointment.appointmentId &&
  one?.appointment.token === other?.appointment.token &&
  one?.isToday === other?.isToday

function OtherDay(props: { appointment: Appointment }) {
  return (
    <NextCard
      appointment={props.appointment}
      token={props.appointment.token}
      tone=""
      when={props.appointment.doctor.specialization}
    >
      <p class="next-says">{live().longDate(props.appointment.date)}</p>
      <p class="next-more">
        {props.appointment.mode === 'online'
          ? home().otherDayOnline
          : home().otherDayInPerson(props.appointment.doctor.door)}
      </p>
    </NextCard>
  )
}

function Nothing() {
  return (
    <div class="card stack empty next-nothing">
      <p class="next-says">{home().nothing}</p>
      <p class="soft">{home().afterNothing}</p>
    </div>
  )
}
