import { useQueryClient } from '@tanstack/solid-query'
import { Show } from 'solid-js'
import { createAction } from '../../api/create-action.ts'
import { queries } from '../../api/queries.ts'
import { api } from '../../api/trpc.ts'
import { ProblemNote } from '../../components/problem-note.tsx'
import { day } from '../../language/day.ts'
import { live } from '../../language/live.ts'
import { type Appointment, calendarFile, canCancel, isToday, isUpcoming, toneOf } from './appointment.ts'

export function AppointmentCard(props: { appointment: Appointment; onCancel?: () => void }) {
  const client = useQueryClient()
  const again = createAction(async (appointmentId: string, commandId) => {
    await api.appointments.reassign.mutate({ appointmentId, reason: 'late', commandId })
    await client.invalidateQueries({ queryKey: queries.mine().queryKey })
  })
  const it = () => props.appointment
  return (
    <article class="card appointment" aria-label={`${it().doctor.name}, ${live().longDate(it().date)}`}>
      <div class="stub" classList={{ faded: !isUpcoming(it()) }}>
        <span class="eyebrow">Token</span>
        <span class="number">{it().token}</span>
      </div>
      <div class="stack tight">
        <div class="row spread">
          <strong>{it().doctor.name}</strong>
          <span class={`chip ${toneOf(it().status)}`}>{day().statuses[it().status]}</span>
        </div>
        <p class="small soft">
          {isToday(it()) ? 'Today' : live().longDate(it().date)} · {day().modes[it().mode]}
        </p>
        <p class="small">{it().reason}</p>
        <Show when={isUpcoming(it())}>
          <div class="row">
            <Show
              when={it().status !== 'no_show'}
              fallback={
                <button
                  type="button"
                  class="button primary"
                  disabled={again.isPending()}
                  onClick={() => void again.act(it().appointmentId)}
                >
                  Take a new token
                </button>
              }
            >
              <a
                class="button primary"
                rel="external"
                href={`/live/${encodeURIComponent(it().appointmentId)}`}
              >
                Open live
              </a>
            </Show>
            <Show when={!isToday(it())}>
              <a class="button quiet" href={calendarFile(it().appointmentId)} rel="external">
                Add to calendar
              </a>
            </Show>
            <Show when={canCancel(it())}>
              <button type="button" class="button quiet" onClick={() => props.onCancel?.()}>
                Cancel
              </button>
            </Show>
          </div>
          <ProblemNote problem={again.problem()} />
        </Show>
      </div>
    </article>
  )
}
