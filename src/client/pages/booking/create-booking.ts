import { useNavigate } from '@solidjs/router'
import { useQuery, useQueryClient } from '@tanstack/solid-query'
import { createMemo, createSignal } from 'solid-js'
import { bookedPath } from '../../../protocol/paths.ts'
import { holdsPlace } from '../../../queue/queue.ts'
import type { Mode } from '../../../queue/vocabulary.ts'
import { createAction } from '../../api/create-action.ts'
import { forgetting } from '../../api/forgetting.ts'
import { queries } from '../../api/queries.ts'
import { api } from '../../api/trpc.ts'
import { useSession } from '../../components/session.ts'
import type { Doctor } from '../find/doctor.ts'
import { createDraft } from './create-draft.ts'
import { placeOfProblem } from './place-of-problem.ts'
import { whyNot } from './why-not.ts'

/** What the form of one doctor knows, and can do. */
export function createBooking(doctor: () => Doctor) {
  const { query: session, me } = useSession()
  const navigate = useNavigate()
  const client = useQueryClient()
  const { id } = doctor()
  const days = useQuery(() => queries.days(id))
  const isPatient = () => me()?.role === 'patient'
  const mine = useQuery(() => ({ ...queries.mine(), enabled: isPatient() }))
  const { draft, change, forget } = createDraft(id, () =>
    me() === undefined ? undefined : (me()?.id ?? null),
  )

  const held = createMemo(() => {
    const list = isPatient() && !mine.isPending ? (mine.data ?? []) : []
    return list.filter((each) => each.doctor.id === id && holdsPlace(each.status))
  })
  const heldOn = (date: string | null) => held().find((each) => each.date === date)
  const canChoose = (date: string) => {
    const day = days.isPending ? undefined : days.data?.find((each) => each.date === date)
    return day?.isWorkingDay === true && (!day.isFull || heldOn(date) !== undefined)
  }
  /** BOOK-16: on which nobody comes to their turn any more; it can still be chosen, by hand. */
  const isOver = (date: string) => {
    const { today } = doctor()
    return date === today.date && today.isOver && heldOn(date) === undefined
  }
  const [isByHand, setByHand] = createSignal(false)
  const date = createMemo(() => {
    const chosen = draft().date
    if (days.isPending) return null
    if (chosen !== null && canChoose(chosen) && (isByHand() || !isOver(chosen))) return chosen
    const open = days.data?.map((each) => each.date).filter(canChoose) ?? []
    const isGivenUp = (day: string) => heldOn(day)?.appointmentId === (draft().insteadOf ?? '')
    return open.find((each) => !isOver(each) && !isGivenUp(each)) ?? open[0] ?? null
  })
  const insteadOfOne = () => held().find(({ appointmentId }) => appointmentId === draft().insteadOf)
  const wishedInVain = createMemo(() => {
    const [wished, list] = [draft().date, days.isPending ? undefined : days.data]
    return list === undefined || wished === null || wished === date() ? null : whyNot(wished, list)
  })
  // FORM-2: looked at again, the doctor is another object, and the mode still the same.
  const mode = createMemo(() => {
    const { modes } = doctor()
    return modes.find((each) => each === draft().mode) ?? modes[0] ?? 'online'
  })

  type Wish = { doctorId: string; date: string; mode: Mode; reason: string; insteadOf?: string }
  const book = createAction(async (wish: Wish, commandId) => {
    const { appointmentId } = await api.appointments.book.mutate({ ...wish, commandId })
    forget()
    void client.invalidateQueries()
    navigate(bookedPath(appointmentId))
    return true
  })
  forgetting(book, () => [date(), mode(), draft().reason])

  return {
    session,
    me,
    days,
    draft,
    date,
    /** BOOK-17: the day that was asked for, where it is not the one that is chosen, and why. */
    wishedInVain,
    mode,
    heldOn,
    isOver,
    change(part: Parameters<typeof change>[0]): void {
      if (part.date !== undefined) setByHand(true)
      change(part)
    },
    /** NOTE-10: the appointment that this one takes the place of, as long as it holds its place. */
    insteadOf: insteadOfOne,
    keepBoth: () => change({ insteadOf: undefined }),
    /** Whether it is known by now what the patient holds. */
    isKnown: () => me() !== undefined && (!isPatient() || !mine.isPending),
    isPending: book.isPending,
    problemAt: (place: ReturnType<typeof placeOfProblem>) => {
      const problem = book.problem()
      return problem && placeOfProblem(problem.code) === place ? problem : null
    },
    async submit(day: string): Promise<void> {
      if (me() === null) return navigate(`/sign-in?next=${encodeURIComponent(location.pathname)}`)
      const insteadOf = insteadOfOne()?.appointmentId
      const wish = { doctorId: id, date: day, mode: mode(), reason: draft().reason.trim() }
      await book.act({ ...wish, ...(insteadOf !== undefined && { insteadOf }) })
      // Booked on another device since: the page learns of it, and shows it.
      if (book.problem()?.code === 'ALREADY_BOOKED') await client.invalidateQueries(queries.mine())
    },
  }
}
