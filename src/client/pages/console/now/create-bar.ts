import { createEffect, createMemo, createSignal, on, onCleanup } from 'solid-js'
import type { Token } from '../../../../queue/ids.ts'
import type { PublicView } from '../../../../queue/views/view.ts'
import type { Gap } from '../../../../record/gaps.ts'
import { forgetting } from '../../../api/forgetting.ts'
import type { ConsoleActions } from '../create-console.ts'
import { type Happened, happened } from '../heard/happened.ts'
import { type Deed, deedsOf } from './deeds.ts'
import { type Question, whyNotSkip } from './question.ts'

/** CONSOLE-1: how long the bar rests after each change, and says what has changed: longer than a double press. */
export const REST_MS = 800
/** CONSOLE-2: a visit this young is finished only on second thought, and so long the question stands. */
export const YOUNG_VISIT_MS = 20_000
const QUESTION_MS = 8_000
/** The room's news come over the socket; where they do not, they are fetched, and not waited for for ever. */
const FETCH_AFTER_MS = 1_000
const GIVE_UP_AFTER_MS = 5_000

type Pressed = Deed | { readonly type: 'undo'; readonly token: Token }

/**
 * CONSOLE-1, CONSOLE-2, CONSOLE-11, RX-6: the bar's presses. One spot starts and finishes visits, so whatever changes what a press there
 * would mean, by whomever, makes all of the bar rest for a moment; so does an answer whose change is not on the screen.
 */
export function createBar(
  view: () => PublicView,
  actions: ConsoleActions,
  refetch: () => unknown,
  /** RX-6: what the prescription that finishing would give does not say. */
  gaps: () => readonly Gap[] = () => [],
) {
  // A view that offers the same is no news to the buttons.
  const deeds = createMemo(() => deedsOf(view()), undefined, { equals: isSame })
  const [said, setSaid] = createSignal<Happened | null>(null)
  const [isResting, setResting] = createSignal(false)
  const [question, setQuestion] = createSignal<Question | null>(null)
  const [awaited, setAwaited] = createSignal(0)
  const undoable = createMemo(() => view().undoable?.token)
  // FORM-2: a refusal is about what could be done when it was pressed for, and not about what can be done next.
  forgetting(actions, () => [deeds(), undoable()])
  const isInert = () => actions.isPending() || isResting() || awaited() > view().seq
  const timers = createTimers()
  /** By this screen's own clock, which may not be the room's; only a visit that was on already is judged by that one. */
  let startedHere: { readonly token: number; readonly at: number } | null = null

  createEffect(
    on(view, (after, before) => {
      const what = before === undefined ? null : happened(before, after)
      if (what === null) return
      if (what.type === 'started') startedHere = { token: what.token, at: Date.now() }
      setQuestion(null)
      setSaid(what)
      rest()
    }),
  )

  // RX-6: what has been filled in meanwhile is not asked about, and what is new is a question of its own.
  createEffect(on(gaps, () => question()?.type === 'gaps' && setQuestion(null), { defer: true }))

  function rest() {
    setResting(true)
    timers.set('rest', REST_MS, () => {
      setResting(false)
      setSaid(null)
    })
  }

  function age(token: number): number {
    const { turn, at } = view()
    if (startedHere?.token === token) return Date.now() - startedHere.at
    return Math.max(0, Date.now() - (turn?.startedAt ?? at))
  }

  function questionAbout(deed: Pressed): Question | null {
    if (deed.type === 'skip') return whyNotSkip(view(), Date.now())
    if (deed.type !== 'finish') return null
    // Marked as missed, nothing of it is given.
    if (!deed.isMissed && gaps().length > 0) return { type: 'gaps', gaps: gaps() }
    if (age(deed.token) >= YOUNG_VISIT_MS) return null
    return { type: 'finish', seconds: Math.max(1, Math.round(age(deed.token) / 1000)) }
  }

  /** True when it was asked, and nothing else was done. What has changed since the question is a question of its own. */
  function asks(deed: Pressed): boolean {
    const asked = questionAbout(deed)
    if (asked === null || asked.type === question()?.type) return false
    setQuestion(asked)
    // Medications take their time to be read, and to be gone to: what is asked of them stands.
    timers.set('question', QUESTION_MS, () => question()?.type !== 'gaps' && setQuestion(null))
    rest()
    return true
  }

  async function press(deed: Pressed): Promise<void> {
    if (isInert() || asks(deed)) return
    setQuestion(null)
    const answer = await actions.act(pressOf(deed))
    if (answer === null || answer.seq <= view().seq) return
    setAwaited(answer.seq)
    timers.set('fetch', FETCH_AFTER_MS, () => {
      if (isInert()) void refetch()
    })
    timers.set('give up', GIVE_UP_AFTER_MS, () => setAwaited(0))
  }

  return { deeds, said, question, isInert, isPending: actions.isPending, press }
}
const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)
export type Bar = ReturnType<typeof createBar>

function pressOf(deed: Pressed): Parameters<ConsoleActions['act']>[0] {
  switch (deed.type) {
    case 'start':
    case 'skip':
    case 'resume':
    case 'finish':
    case 'undo':
      return { type: deed.type, token: deed.token }
    case 'callNext':
      return { type: 'callNext' }
    case 'back':
      return { type: 'status', availability: 'available', backInMinutes: null }
    default:
      return deed satisfies never
  }
}

/** One timer for each purpose, the newest; none outlives the screen. */
function createTimers() {
  const running = new Map<string, ReturnType<typeof setTimeout>>()
  onCleanup(() => running.forEach(clearTimeout))
  return {
    set(purpose: string, ms: number, then: () => void) {
      clearTimeout(running.get(purpose))
      running.set(purpose, setTimeout(then, ms))
    },
  }
}
