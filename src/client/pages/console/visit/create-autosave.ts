import { createEffect, createSignal, on, onCleanup } from 'solid-js'
import { timesBack } from '../../../api/back.ts'
import { isLost } from '../../../api/create-action.ts'
import { type Problem, problemOf } from '../../../api/problem.ts'
import { forgetDraft, keepDraft, type PartName, readDraft } from './kept-drafts.ts'

/** How long nobody types before it is saved, and after how long a lost connection is tried again. */
export const PAUSE_MS = 800
export const RETRY_MS = 5_000
/** A server that answers STALE to what it has just said is not asked for ever. */
const MOST_TRIES = 3

/** One part of a draft as the server has it: `base` is what the next write rests on. */
export type Part<Base, Value> = {
  readonly base: Base
  readonly value: Value
  readonly savedAt: number | null
}

export type SaveState<Value> =
  | { readonly type: 'saved'; readonly at: number | null }
  | { readonly type: 'saving' }
  /** No connection: it is on this device, and is sent when there is one. */
  | { readonly type: 'kept' }
  | { readonly type: 'refused'; readonly problem: Problem }
  /** Somebody else has written meanwhile: the doctor decides, and both texts are there. */
  | { readonly type: 'conflict'; readonly theirs: Value }

type Options<Base, Value> = {
  readonly appointmentId: string
  readonly part: PartName
  readonly loaded: Part<Base, Value>
  readonly save: (
    base: Base,
    value: Value,
  ) => Promise<{ readonly base: Base; readonly savedAt: number | null }>
  /** What the server has now. */
  readonly reload: () => Promise<Part<Base, Value>>
  /** What was kept on this device, if it is one of these. */
  readonly parse: (kept: unknown) => Value | null
  /** Whether two say the same once they are kept. */
  readonly isSame: (one: Value, other: Value) => boolean
  /** What stands in the way of sending it, as a sentence. */
  readonly fault?: (value: Value) => string | null
}

/**
 * DRAFT-1, DRAFT-2: something that is saved as it is typed. With every change it is kept on this device, until the server
 * has answered that it has it; a write that is refused as STALE is settled here when only one side has changed, and by
 * the doctor when both have.
 */
export function createAutosave<Base, Value>(options: Options<Base, Value>) {
  const { appointmentId, part, loaded, isSame } = options
  const [value, setValue] = createSignal<Value>(loaded.value)
  const [state, setState] = createSignal<SaveState<Value>>({ type: 'saved', at: loaded.savedAt })
  let base = loaded.base
  /** What the server had when this tab last heard of it: what the typing rests on. */
  let rested = loaded.value
  let theirs: Part<Base, Value> | null = null
  let savedLast = loaded.savedAt
  /** What was sent and never answered: any of it may have arrived, and is no stranger's text then. */
  let unanswered: readonly Value[] = []
  /** Goes up with whatever this tab has heard of its writes: what was asked before that is out of date. */
  let heard = 0
  let keptText: string | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: Promise<void> | null = null
  const isDirty = () => !isSame(value(), rested)

  function later(ms: number) {
    clearTimeout(timer)
    timer = setTimeout(() => void save(), ms)
  }
  const keep = () => {
    keptText = keepDraft(appointmentId, part, { base, value: value(), rested, sent: unanswered })
  }
  function settleOn(now: Part<Base, Value>) {
    base = now.base
    rested = now.value
    theirs = null
    unanswered = []
    heard += 1
    if (isDirty()) return
    forgetDraft(appointmentId, part, keptText)
    setState({ type: 'saved', at: now.savedAt })
  }

  function edit(next: Value) {
    setValue(() => next)
    keep()
    if (state().type === 'conflict') return
    setState({ type: 'saving' })
    later(PAUSE_MS)
  }

  function save(): Promise<void> {
    clearTimeout(timer)
    if (running) return running
    const sending = sendAll().finally(() => {
      running = null
    })
    running = sending
    return sending
  }

  async function sendAll(): Promise<void> {
    for (let tries = 1; state().type !== 'conflict'; tries++) {
      if (!isDirty()) return settleOn({ base, value: rested, savedAt: savedLast })
      const sent = value()
      const fault = options.fault?.(sent) ?? null
      if (fault !== null) return refuse({ code: 'BAD_INPUT', message: fault })
      setState({ type: 'saving' })
      try {
        unanswered = [...unanswered.filter((each) => !isSame(each, sent)), sent]
        keep()
        const answer = await options.save(base, sent)
        savedLast = answer.savedAt
        settleOn({ ...answer, value: sent })
        if (isDirty()) keep()
        tries = 0
      } catch (error) {
        const problem = problemOf(error)
        if (problem.code === 'STALE' && tries < MOST_TRIES) await settle().catch(fail)
        else return fail(error)
        if (state().type === 'kept') return
      }
    }
  }
  function refuse(problem: Problem): void {
    setState({ type: 'refused', problem })
  }

  function fail(error: unknown): void {
    const problem = problemOf(error)
    if (isLost(problem)) {
      setState({ type: 'kept' })
      later(RETRY_MS)
    } else refuse(problem)
  }

  /** What the server has is what mine rests on, or is mine: then it goes on. Otherwise the doctor decides. */
  async function settle() {
    const now = await options.reload()
    savedLast = now.savedAt
    const isMine = unanswered.some((each) => isSame(now.value, each))
    if (isMine || isSame(now.value, rested) || isSame(now.value, value())) return settleOn(now)
    theirs = now
    keep()
    setState({ type: 'conflict', theirs: now.value })
  }

  function choose(whose: 'mine' | 'theirs') {
    const now = theirs
    if (!now) return
    if (whose === 'theirs') setValue(() => now.value)
    setState({ type: 'saving' })
    settleOn(now)
    if (isDirty()) {
      keep()
      void save()
    }
  }

  /** Of what the server is found to have meanwhile; what is being typed, or was saved since it was asked, is left alone. */
  async function take(asked: Promise<Part<Base, Value>>) {
    const before = heard
    const now = await asked
    if (isDirty() || running || heard !== before) return
    setValue(() => now.value)
    savedLast = now.savedAt
    settleOn(now)
  }

  const before = readDraft(appointmentId, part)
  const sentBefore = before ? before.kept.sent.map(options.parse) : []
  const typed = before && options.parse(before.kept.value)
  if (before && typed !== null) {
    keptText = before.text
    setValue(() => typed)
    const kept = options.parse(before.kept.rested)
    if (!isDirty()) settleOn(loaded)
    else if ([kept, ...sentBefore].some((each) => each !== null && isSame(each, loaded.value))) {
      setState({ type: 'saving' })
      later(0)
    } else {
      theirs = loaded
      setState({ type: 'conflict', theirs: loaded.value })
    }
  }

  createEffect(on(timesBack, () => state().type === 'kept' && void save(), { defer: true }))
  const back = () => state().type === 'kept' && void save()
  addEventListener('online', back)
  onCleanup(() => {
    removeEventListener('online', back)
    // Somebody else's visit comes to the screen: what is not saved yet is sent, and is kept here until it is.
    if (isDirty()) void save()
    clearTimeout(timer)
  })

  return { value, state, edit, choose, take, isDirty, flush: () => (isDirty() ? save() : Promise.resolve()) }
}
export type Autosave<Base, Value> = ReturnType<typeof createAutosave<Base, Value>>
