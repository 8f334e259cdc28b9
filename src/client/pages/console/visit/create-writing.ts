import { createEffect, createMemo, createSignal, on, onCleanup, untrack } from 'solid-js'
import { withTimeLimit } from '../../../../platform/time-limit.ts'
import type { PublicView } from '../../../../queue/views/view.ts'
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

/** Finishing waits this long for what is on its way; what has not arrived by then is on this device, and comes after. */
const FLUSH_MS = 3_000

/**
 * CALL-9: which visit is written about: the one that is on, until another begins or the doctor opens an earlier one. It is
 * open whether or not its pane is on the screen, as the bar says what finishing would hold back (RX-2).
 */
export function createWriting(day: () => Day, view: () => PublicView) {
  const inVisit = createMemo(() => {
    const { turn } = view()
    if (turn?.status !== 'in_consultation') return null
    return patientOf(day(), turn.token)?.appointmentId ?? null
  })
  const [chosen, choose] = createSignal<string | null>(null)
  createEffect(on(inVisit, (id) => id !== null && choose(null)))
  const about = createMemo<string | null>((last) => chosen() ?? inVisit() ?? last, null)

  const [loaded, setLoaded] = createSignal<Loaded>({ type: 'none' })
  const [attempts, setAttempts] = createSignal(0)
  const again = () => setAttempts((before) => before + 1)
  createEffect(
    on([about, attempts], ([appointmentId]) => {
      if (appointmentId === null) return
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
  const patient = () => day().patients.find(({ appointmentId }) => appointmentId === about())
  const isFinished = createMemo(() => patient()?.status === 'completed')
  // Finishing gives the prescription, and taking that back hides it.
  createEffect(on(isFinished, () => void open()?.refresh().catch(again), { defer: true }))

  return {
    inVisit,
    about,
    choose,
    loaded,
    again,
    open,
    isFinished,
    /** RX-2: what finishing would keep back now. */
    isHeldBack: () => inVisit() !== null && about() === inVisit() && (open()?.isHeld() ?? false),
    /** Null when there is nothing to wait for. */
    flush() {
      const draft = open()
      if (!draft?.hasUnsaved()) return null
      return withTimeLimit(FLUSH_MS, () => draft.flush()).catch(() => undefined)
    },
  }
}
export type Writing = ReturnType<typeof createWriting>
