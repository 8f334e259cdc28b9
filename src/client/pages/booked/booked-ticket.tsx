import { A } from '@solidjs/router'
import { onMount, Show } from 'solid-js'
import type { EntryStatus } from '../../../queue/vocabulary.ts'
import { booked } from '../../language/booked.ts'
import { day } from '../../language/day.ts'
import { live } from '../../language/live.ts'
import { type Appointment, calendarFile, isToday, todayIn } from '../appointments/appointment.ts'
import { ComesNext } from './comes-next.tsx'
import { LikelyTime } from './likely-time.tsx'

type Booked = Pick<Appointment, 'appointmentId' | 'date' | 'doctor' | 'mode' | 'status' | 'token'>

/** What was booked, as the ticket that one would have torn off; what became of it when it holds no place any more. */
export function BookedTicket(props: { appointment: Booked }) {
  let heading: HTMLHeadingElement | undefined
  onMount(() => heading?.focus())
  const it = () => props.appointment
  /** WAIT-18: its turn never came. */
  const neverCame = () =>
    it().date < todayIn(it().doctor.timeZone) && ['booked', 'waiting', 'called'].includes(it().status)
  const over = () => (neverCame() ? booked().neverCame : whatBecame(it().status))
  const isSpent = () => neverCame() || isOver(it().status)
  const about = () =>
    booked().about(
      isToday(it()) ? booked().today : live().longDate(it().date),
      day().modesInline[it().mode],
      it().doctor.name,
    )
  return (
    <div class="ticket-and-next">
      <section class="ticket booked" classList={{ spent: isSpent() }} aria-label={booked().title}>
        <h1 tabindex="-1" ref={heading}>
          {over() ?? booked().heading}
        </h1>
        <p class="visually-hidden">{booked().token}</p>
        <p class="number token" data-testid="own-token">
          {it().token}
        </p>
        <p>{about()}</p>
        <Show when={over() === null}>
          <LikelyTime appointment={it()} />
        </Show>
        <div class="tear" />
        <Show
          when={!isSpent()}
          fallback={
            <A class="button big" href={`/doctors/${it().doctor.id}`}>
              {booked().bookAgain}
            </A>
          }
        >
          <a class="button big" href={`/live/${encodeURIComponent(it().appointmentId)}`} rel="external">
            {booked().open}
          </a>
          <Show when={over() === null}>
            <a class="button quiet" href={calendarFile(it().appointmentId)} rel="external">
              {booked().calendar}
            </a>
          </Show>
        </Show>
        <A class="button quiet" href="/appointments">
          {booked().appointments}
        </A>
      </section>
      <Show when={over() === null}>
        <ComesNext mode={it().mode} door={it().doctor.door} />
      </Show>
    </div>
  )
}

/** Null while it is still to come. */
const whatBecame = (status: EntryStatus): string | null =>
  status === 'booked' || status === 'waiting' ? null : booked().over[status]

const isOver = (status: EntryStatus) => status === 'completed' || status === 'cancelled'
