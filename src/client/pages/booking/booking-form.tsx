import { useNavigate } from '@solidjs/router'
import { useQuery, useQueryClient } from '@tanstack/solid-query'
import { createMemo, createSignal, Show } from 'solid-js'
import type { Mode } from '../../../queue/vocabulary.ts'
import { createAction } from '../../api/create-action.ts'
import { queries } from '../../api/queries.ts'
import { api } from '../../api/trpc.ts'
import { Loaded } from '../../components/loaded.tsx'
import { ProblemNote } from '../../components/problem-note.tsx'
import { useSession } from '../../components/session.ts'
import type { Doctor } from '../find/doctor.ts'
import { BookedTicket } from './booked-ticket.tsx'
import { DayStrip } from './day-strip.tsx'
import { ModeChoice } from './mode-choice.tsx'
import { placeOfProblem } from './place-of-problem.ts'

/** BOOK-1: day, kind of visit, reason; a refusal is shown at what it is about (BOOK-4). */
export function BookingForm(props: { doctor: Doctor }) {
  const { me } = useSession()
  const navigate = useNavigate()
  const client = useQueryClient()
  const days = useQuery(() => queries.days(props.doctor.id))
  const [chosenDate, setDate] = createSignal<string | null>(null)
  const [chosenMode, setMode] = createSignal<Mode | null>(null)
  const [reason, setReason] = createSignal('')

  const firstFree = () => days.data?.find(({ isWorkingDay, isFull }) => isWorkingDay && !isFull)?.date ?? null
  const date = () => chosenDate() ?? (days.isPending ? null : firstFree())
  const mode = () => chosenMode() ?? props.doctor.modes[0] ?? 'online'

  const book = createAction(
    async (wish: { doctorId: string; date: string; mode: Mode; reason: string }, commandId) => {
      const booked = await api.appointments.book.mutate({ ...wish, commandId })
      void client.invalidateQueries()
      return { ...booked, ...wish }
    },
  )
  const [booked, setBooked] = createSignal<Awaited<ReturnType<typeof book.act>>>(null)
  const problemAt = createMemo(() => {
    const problem = book.problem()
    return { place: problem && placeOfProblem(problem.code), problem }
  })
  const problem = (place: string) => (problemAt().place === place ? problemAt().problem : null)

  async function submit(event: SubmitEvent) {
    event.preventDefault()
    const day = date()
    if (me() === null) return navigate(`/sign-in?next=${encodeURIComponent(location.pathname)}`)
    if (day === null) return
    setBooked(await book.act({ doctorId: props.doctor.id, date: day, mode: mode(), reason: reason().trim() }))
  }

  return (
    <Show
      when={booked()}
      fallback={
        <form class="card stack booking" aria-label="Book a visit" onSubmit={submit}>
          <h2>Book a visit</h2>
          <Loaded query={days} says="Loading the days">
            {(list) => <DayStrip days={list()} chosen={date()} onChoose={setDate} />}
          </Loaded>
          <ProblemNote problem={problem('date')} />
          <ModeChoice modes={props.doctor.modes} chosen={mode()} onChoose={setMode} />
          <ProblemNote problem={problem('mode')} />
          <div class="field">
            <label for="reason">Reason for the visit</label>
            <textarea
              id="reason"
              class="input"
              rows="3"
              maxlength="500"
              required
              placeholder="A few words; only your doctor reads them."
              value={reason()}
              onInput={(event) => setReason(event.currentTarget.value)}
            />
          </div>
          <ProblemNote problem={problem('reason')} />
          <ProblemNote problem={problem('form')} />
          <button
            type="submit"
            class="button primary big"
            disabled={book.isPending() || date() === null || me()?.role === 'staff'}
          >
            {book.isPending() ? 'Taking your token…' : 'Book'}
          </button>
          <Show when={me() === null}>
            <p class="small soft">You will be asked to sign in first.</p>
          </Show>
          <Show when={me()?.role === 'staff'}>
            <p class="small soft">Booking is for patient accounts.</p>
          </Show>
        </form>
      }
    >
      {(ticket) => <BookedTicket doctor={props.doctor} {...ticket()} />}
    </Show>
  )
}
