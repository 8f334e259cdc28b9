import { A } from '@solidjs/router'
import { lazy, Show, Suspense } from 'solid-js'
import { recordPath } from '../../../protocol/paths.ts'
import { doorOf } from '../../components/be-ready.ts'
import { Clamped } from '../../components/clamped.tsx'
import { appointments as words } from '../../language/appointments.ts'
import { day } from '../../language/day.ts'
import { history } from '../../language/history.ts'
import { live } from '../../language/live.ts'
import { type Appointment, calendarFile, canCancel, isToday, isUpcoming, toneOf } from './appointment.ts'
import { MissedChoice } from './missed-choice.tsx'

/** With the feed and the estimate, which only today's need. */
const TodayLine = lazy(() => import('./today-line.tsx').then(({ TodayLine }) => ({ default: TodayLine })))

export function AppointmentCard(props: { appointment: Appointment; onCancel?: () => void }) {
  const it = () => props.appointment
  const door = () => doorOf(it().mode, it().doctor)
  const isMissed = () => it().status === 'no_show' && it().canReassign
  return (
    <article
      class="card appointment"
      classList={{ missed: isMissed() }}
      aria-label={`${it().doctor.name}, ${live().longDate(it().date)}`}
    >
      <div class="card-stub" classList={{ faded: !isUpcoming(it()) }}>
        <span class="eyebrow">{words().token}</span>
        <span class="number">{it().token}</span>
      </div>
      <div class="stack tight">
        <div class="row spread">
          <strong>{it().doctor.name}</strong>
          <span class={`chip ${toneOf(it().status)}`}>{day().statuses[it().status]}</span>
        </div>
        <p class="small soft">
          {isToday(it()) ? words().today : live().longDate(it().date)} · {day().modes[it().mode]}
          {door() && ` · ${door()}`}
        </p>
        <Show when={it().isConfirmed && isUpcoming(it()) && !isMissed()}>
          <p class="small soft">{words().confirmed}</p>
        </Show>
        <Show when={isUpcoming(it()) && isToday(it()) && !isMissed()}>
          <Suspense fallback={<div class="skeleton line" role="status" aria-label={words().loading} />}>
            <TodayLine appointment={it()} />
          </Suspense>
        </Show>
        <div class="small">
          <Clamped text={it().reason} />
        </div>
        <Show when={it().status === 'completed'}>
          <div class="row">
            <A class="button quiet" href={recordPath(it().appointmentId)}>
              {history().card.open}
            </A>
          </div>
        </Show>
        <Show when={isUpcoming(it())}>
          <Show when={!isMissed()} fallback={<MissedChoice appointmentId={it().appointmentId} />}>
            <Choices appointment={it()} onCancel={() => props.onCancel?.()} />
          </Show>
        </Show>
      </div>
    </article>
  )
}

function Choices(props: { appointment: Appointment; onCancel: () => void }) {
  const id = () => props.appointment.appointmentId
  return (
    <div class="row">
      <a class="button primary" rel="external" href={`/live/${encodeURIComponent(id())}`}>
        {words().open}
      </a>
      <Show when={!isToday(props.appointment)}>
        <a class="button quiet" href={calendarFile(id())} rel="external">
          {words().addToCalendar}
        </a>
      </Show>
      <Show when={canCancel(props.appointment)}>
        <button type="button" class="button quiet" onClick={() => props.onCancel()}>
          {words().cancel}
        </button>
      </Show>
    </div>
  )
}
