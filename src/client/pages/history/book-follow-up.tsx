import { A, useNavigate } from '@solidjs/router'
import { useQuery, useQueryClient } from '@tanstack/solid-query'
import { Show } from 'solid-js'
import { bookedPath } from '../../../protocol/paths.ts'
import type { Mode } from '../../../queue/vocabulary.ts'
import type { FollowUp } from '../../../record/prescription.ts'
import { createAction } from '../../api/create-action.ts'
import { queries } from '../../api/queries.ts'
import { api } from '../../api/trpc.ts'
import { ProblemNote } from '../../components/problem-note.tsx'
import { useSession } from '../../components/session.ts'
import { record } from '../../language/record.ts'
import { keepDraft } from '../booking/draft.ts'

/**
 * HIST-1: a follow-up becomes a booking in one press, which can be taken back on the page that it leads to. Where its day cannot
 * be booked, or nobody has said what for, it leads to the doctor's form with what is known filled in (BOOK-13, BOOK-17).
 */
export function BookFollowUp(props: { followUp: FollowUp; doctorId: string; mode: Mode }) {
  const { me } = useSession()
  const navigate = useNavigate()
  const client = useQueryClient()
  const days = useQuery(() => queries.days(props.doctorId))
  const isOffered = () =>
    props.followUp.note.trim() !== '' &&
    !days.isPending &&
    days.data?.some(({ date, isWorkingDay }) => isWorkingDay && date === props.followUp.date)
  const book = createAction(async (_: null, commandId) => {
    const { doctorId, mode, followUp } = props
    const wish = { doctorId, mode, date: followUp.date, reason: followUp.note.trim() }
    const { appointmentId } = await api.appointments.book.mutate({ ...wish, commandId })
    void client.invalidateQueries()
    navigate(bookedPath(appointmentId))
    return true
  })
  const prepare = () => {
    const { date, note } = props.followUp
    keepDraft(props.doctorId, { date, mode: props.mode, reason: note }, me()?.id ?? null)
  }
  return (
    <div class="stack tight">
      <ProblemNote problem={book.problem()} />
      <Show
        when={isOffered() && book.problem() === null}
        fallback={
          <A class="button" href={`/doctors/${encodeURIComponent(props.doctorId)}`} onClick={prepare}>
            {record().prescription.book}
          </A>
        }
      >
        <button
          type="button"
          class="button"
          aria-disabled={book.isPending()}
          onClick={() => void book.act(null)}
        >
          {record().prescription.book}
        </button>
      </Show>
    </div>
  )
}
