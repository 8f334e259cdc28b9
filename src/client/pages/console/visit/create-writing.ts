import { createEffect, createMemo, createSignal, on, onCleanup, untrack } from 'solid-js'
import { withTimeLimit } from '../../../../platform/time-limit.ts'
import type { PublicView } from '../../../../queue/views/view.ts'
import { type Gap, gapsIn } from '../../../../record/gaps.ts'
import type { Hold } from '../../../../record/holds.ts'
import { timesBack } from '../../../api/back.ts'
import { isLost } from '../../../api/create-action.ts'
import { type Problem, problemOf } from '../../../api/problem.ts'
import { api } from '../../../api/trpc.ts'
import { type Day, patientOf } from '../console-day.ts'
import { createDraft, type Draft } from './create-draft.ts'

type Loaded =
  | { readonly type: 'none' }
  | { readonly type: 'loading' }
  | { readonly type: 'failed'; readonly problem: Problem }
  | { readonly type: 'open'; readonly draft: Draft }

/** What finishing would do with the prescription of this visit. */
type WouldGive = {
  readonly of: string | null
  readonly holds: readonly Hold[]
  readonly gaps: readonly Gap[]
}

/** Finishing waits this long for what is on its way; what has not arrived by then is on this device, and comes after. */
const FLUSH_MS = 3_000

/**
 * CALL-9: which visit is written about: the one that is on, until another begins or the doctor opens an earlier one. It is
 * open whether or not its pane is on the screen, as the bar says what finishing would hold back (RX-2).
 */
export function createWriting(day: () => Day, view: () => PublicView) {
  /** Whoever's turn it is, called or in the visit. */
  const current = createMemo(() => patientOf(day(), view().turn?.token ?? null))
  const inVisit = createMemo(() =>
    view().turn?.status === 'in_consultation' ? (current()?.appointmentId ?? null) : null,
  )
  const [chosen, choose] = createSignal<string | null>(null)
  createEffect(on(inVisit, (id) => id !== null && choose(null)))
  const about = createMemo<string | null>((last) => chosen() ?? inVisit() ?? last, null)

  const patient = () => day().patients.find(({ appointmentId }) => appointmentId === about())
  /** Before a visit has begun there is nothing to write about it (DRAFT-3). */
  const hasBegun = createMemo(() => {
    const id = about()
    return id !== null && (id === inVisit() || (patient()?.startedAt ?? null) !== null)
  })

  const [loaded, setLoaded] = createSignal<Loaded>({ type: 'none' })
  const [attempts, setAttempts] = createSignal(0)
  const again = () => setAttempts((before) => before + 1)
  createEffect(
    on([about, hasBegun, attempts], ([appointmentId, isOn]) => {
      if (appointmentId === null || !isOn) return void setLoaded({ type: 'none' })
      const isStill = () => about() === appointmentId
      setLoaded({ type: 'loading' })
      api.record.draft.query({ appointmentId }).then(
        (draft) => isStill() && setLoaded({ type: 'open', draft }),
        (error: unknown) => isStill() && setLoaded({ type: 'failed', problem: problemOf(error) }),
      )
    }),
  )
  const retry = () => {
    const now = loaded()
    if (now.type === 'failed' && isLost(now.problem)) again()
  }
  createEffect(on(timesBack, retry, { defer: true }))
  addEventListener('online', retry)
  onCleanup(() => removeEventListener('online', retry))

  const open = createMemo(() => {
    const now = loaded()
    // Made once for each visit that is opened, and not anew with what is typed into it.
    return now.type === 'open' ? untrack(() => createDraft(now.draft)) : null
  })
  const isFinished = createMemo(() => patient()?.status === 'completed')
  /** Of the visit that is on; what was known of it stands while the doctor looks at another (RX-2, RX-6). */
  const wouldGive = createMemo<WouldGive>(
    (last) => {
      const id = inVisit()
      const draft = about() === id && hasBegun() ? open() : null
      if (id === null || draft === null) return last.of === id ? last : { of: id, holds: [], gaps: [] }
      const holds = draft.holds()
      return { of: id, holds, gaps: holds.length > 0 ? [] : gapsIn(draft.prescription.value()) }
    },
    { of: null, holds: [], gaps: [] },
    { equals: (one, other) => JSON.stringify(one) === JSON.stringify(other) },
  )
  // Finishing gives the prescription, and taking that back hides it.
  createEffect(on(isFinished, () => void open()?.refresh().catch(again), { defer: true }))

  return {
    inVisit,
    current,
    about,
    patient,
    hasBegun,
    /** CONSOLE-14: what is open is not the record of whoever's turn it is. */
    isElsewhere: createMemo(
      () => about() !== null && (current() === undefined || about() !== current()?.appointmentId),
    ),
    choose,
    loaded,
    again,
    open,
    isFinished,
    /** RX-2, RX-7: why finishing would keep the prescription back now. */
    holds: () => wouldGive().holds,
    /** RX-6: what the prescription that finishing would give now does not say. */
    gaps: () => wouldGive().gaps,
    /** Null when there is nothing to wait for. */
    flush() {
      const draft = open()
      if (!draft?.hasUnsaved()) return null
      return withTimeLimit(FLUSH_MS, () => draft.flush()).catch(() => undefined)
    },
  }
}
export type Writing = ReturnType<typeof createWriting>
