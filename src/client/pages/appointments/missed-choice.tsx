import { useQuery, useQueryClient } from '@tanstack/solid-query'
import { Show } from 'solid-js'
import { createAction } from '../../api/create-action.ts'
import { queries } from '../../api/queries.ts'
import { api } from '../../api/trpc.ts'
import { ProblemNote } from '../../components/problem-note.tsx'
import { appointments as words } from '../../language/appointments.ts'
import { live } from '../../language/live.ts'
import type { Appointment } from './appointment.ts'

/** LATE-2, LATE-3: what happened, what can still be done, and how long that would take, before it is accepted. */
export function MissedChoice(props: { appointment: Appointment; onNewToken: (token: number) => void }) {
  const client = useQueryClient()
  const doctors = useQuery(() => queries.doctors())
  const take = createAction(async (appointmentId: string, commandId) => {
    const { token } = await api.appointments.reassign.mutate({ appointmentId, reason: 'late', commandId })
    await client.invalidateQueries({ queryKey: queries.mine().queryKey })
    props.onNewToken(token)
  })
  const wait = () => {
    const list = doctors.isPending || doctors.isError ? [] : doctors.data
    const today = list.find(({ id }) => id === props.appointment.doctor.id)?.today
    if (!today?.wait) return null
    const { main, more } = live().wait(today.countsFrom, today.wait, Date.now())
    return `${main}, ${more}`
  }
  return (
    <>
      <p>
        <strong>{words().missed.says}</strong>
      </p>
      <p class="small">
        {words().missed.offer} <Show when={wait()}>{(wait) => words().missed.wait(wait())}</Show>
      </p>
      <div class="row">
        <button
          type="button"
          class="button primary"
          disabled={take.isPending()}
          onClick={() => void take.act(props.appointment.appointmentId)}
        >
          {take.isPending() ? words().missed.taking : words().missed.take}
        </button>
      </div>
      <ProblemNote problem={take.problem()} />
    </>
  )
}
