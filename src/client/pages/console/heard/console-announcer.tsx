import { createEffect, createMemo, createSignal, on, Show } from 'solid-js'
import type { Token } from '../../../../queue/ids.ts'
import type { PublicView } from '../../../../queue/views/view.ts'
import { consoleDay } from '../../../language/console-day.ts'
import { type Day, marksOf, patientOf } from '../console-day.ts'
import { presenceOf } from '../line/presence.tsx'
import { timeToCome } from '../now/countdown.ts'
import type { Question } from '../now/question.ts'
import { gapsInWords } from '../visit/gap-words.ts'
import { happened } from './happened.ts'
import { heardInWords } from './heard-in-words.ts'

/**
 * CONSOLE-5: the console's one live region. What becomes of the turn, that its patient has come, that their time runs
 * out, and what the doctor is asked: politely, once each. What only counts down is not read out.
 */
export function ConsoleAnnouncer(props: {
  day: Day
  view: PublicView
  now: number
  question: Question | null
}) {
  // A new object each time: the same sentence twice is twice something that happened.
  const [heard, setHeard] = createSignal<{ readonly text: string } | null>(null)
  const words = () => consoleDay().happened.heard
  const say = (text: string) => setHeard({ text })
  const nameOf = (token: Token) =>
    patientOf(props.day, token)?.patientName ?? consoleDay().page.tabServing(token)

  createEffect(
    on(
      () => props.view,
      (after, before) => {
        if (before === undefined || after.seq <= before.seq) return
        const what = happened(before, after)
        if (what !== null) say(heardInWords(what, nameOf, after.doctor.status === 'on_break'))
        else if (after.resting && !before.resting) say(words().resting)
        else if (after.turn?.reminded && !before.turn?.reminded) say(consoleDay().turn.reminded)
        else if (presenceNow(after) !== presenceNow(before)) sayPresence(after)
      },
    ),
  )
  /** Of whoever's turn it is, as the room has it. */
  function presenceNow(view: PublicView) {
    const token = view.turn?.token
    return token === undefined ? null : `${token} ${presenceOf(marksOf(view, token, []))}`
  }
  function sayPresence(view: PublicView) {
    const token = view.turn?.token
    if (token === undefined) return
    const presence = presenceOf(marksOf(view, token, []))
    if (presence === 'here') say(words().joined(nameOf(token)))
    if (presence === 'ready') say(words().ready(nameOf(token)))
  }

  // Memos: what has not changed is not heard again with the next second.
  const isShort = createMemo(() => (timeToCome(props.view, props.now)?.isShort ? props.view.serving : null))
  const question = createMemo(() => props.question)
  createEffect(
    on(isShort, (token) => {
      const left = timeToCome(props.view, props.now)
      const seconds = Math.ceil((left?.ms ?? 0) / 1000)
      if (token !== null && seconds > 0) say(words().secondsLeft(nameOf(token), seconds))
    }),
  )
  createEffect(
    on(question, (asked) => {
      if (asked === null) return
      const sure = words().sure[asked.type]
      say(asked.type === 'gaps' ? `${gapsInWords(asked.gaps)} ${sure}` : sure)
    }),
  )
  return (
    <p class="visually-hidden" aria-live="polite" data-testid="heard">
      <Show keyed when={heard()}>
        {({ text }) => <span>{text}</span>}
      </Show>
    </p>
  )
}
