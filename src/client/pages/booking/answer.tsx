import { useQuery } from '@tanstack/solid-query'
import { createEffect, createMemo, createSignal, Match, Switch } from 'solid-js'
import { showsTheSame } from '../../../platform/wall-time.ts'
import { isLost } from '../../api/create-action.ts'
import { problemOf } from '../../api/problem.ts'
import { queries } from '../../api/queries.ts'
import { booking } from '../../language/booking.ts'
import { live } from '../../language/live.ts'
import type { Doctor } from '../find/doctor.ts'
import { AfterClosing } from './after-closing.tsx'
import type { AnswerInShort } from './booking-bar.tsx'
import { countsInWords } from './counts-in-words.ts'

/** How often it is asked again while somebody looks. */
const EVERY = 30_000

/** BOOK-9: which token one would get on this day, and when its turn is likely; before anything is asked of anybody. */
export function Answer(props: {
  doctor: Doctor
  date: string
  /** Whatever else says a part of it. */
  onKnown: (answer: AnswerInShort | null) => void
}) {
  const query = useQuery(() => ({
    ...queries.forecast(props.doctor.id, props.date),
    refetchInterval: EVERY,
    staleTime: 0,
  }))
  // Reading `data` while it is pending would suspend the whole page.
  const known = createMemo(() => (query.isPending || query.isError ? null : (query.data ?? null)))
  createEffect(() => props.onKnown(known()))
  const time = (at: number) => live().timeOfDay(at)
  const range = (low: number, high: number) =>
    time(low) === time(high) ? time(low) : `${time(low)}–${time(high)}`
  const lead = () =>
    props.date === props.doctor.today.date
      ? booking().answer.lead
      : booking().answer.leadOn(live().longDate(props.date))
  // Read out once for each day: it changes a little at every look.
  const [said, setSaid] = createSignal('')
  let saidFor = ''
  createEffect(() => {
    const it = known()
    if (!it || saidFor === props.date) return
    saidFor = props.date
    setSaid(booking().answer.readOut(it.token, lead(), range(it.lowAt, it.highAt)))
  })
  const isOwnClock = (at: number) =>
    showsTheSame(at, props.doctor.timeZone, Intl.DateTimeFormat().resolvedOptions().timeZone)

  return (
    <section class="answer" aria-label={booking().answer.label} aria-busy={query.isPending}>
      <p class="visually-hidden" role="status">
        {said()}
      </p>
      <Switch>
        <Match when={known()}>
          {(it) => (
            <>
              <p class="stub">
                <span class="eyebrow">{booking().answer.token}</span>
                <span class="number" data-testid="next-token">
                  {it().token}
                </span>
              </p>
              <div class="stack tight">
                <p class="eyebrow">{lead()}</p>
                <p class="range number" dir="ltr" data-testid="next-range">
                  {range(it().lowAt, it().highAt)}
                </p>
                <p class="small">
                  {isOwnClock(it().likelyAt)
                    ? booking().answer.likely(time(it().likelyAt))
                    : booking().answer.likelyOnOwnClock(time(it().likelyAt))}
                </p>
              </div>
              <p class="small soft fine">
                {countsInWords(it(), Date.now()) ?? booking().answer.yoursOnceBooked}
              </p>
              <AfterClosing words={booking().answer.afterClosing} times={it()} />
            </>
          )}
        </Match>
        <Match when={query.isPending}>
          <p class="waiting small soft">{booking().answer.loading}</p>
        </Match>
        <Match when={query.isError && problemOf(query.error)}>
          {(problem) => (
            <p class="waiting small">{isLost(problem()) ? booking().answer.unknown : problem().message}</p>
          )}
        </Match>
      </Switch>
    </section>
  )
}
