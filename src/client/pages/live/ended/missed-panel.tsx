import { createMemo, createSignal, Show } from 'solid-js'
import { instantOfWall } from '../../../../platform/wall-time.ts'
import { countsFrom } from '../../../../queue/estimate/counts-from.ts'
import { nextTokenOf, waitForNewcomer } from '../../../../queue/estimate/newcomer.ts'
import { localDate } from '../../../../queue/ids.ts'
import type { PublicView } from '../../../../queue/views/view.ts'
import { MAX_REASSIGNMENTS } from '../../../../queue/vocabulary.ts'
import { createAction } from '../../../api/create-action.ts'
import { api } from '../../../api/light-trpc.ts'
import { ProblemNote } from '../../../components/problem-note.tsx'
import { conversation } from '../../../language/conversation.ts'
import { ending } from '../../../language/ending.ts'
import { live } from '../../../language/live.ts'
import { secondChance } from '../../../language/second-chance.ts'
import { wishToWrite } from '../../../messages/on-page.ts'
import { forecastStep } from '../waiting/forecast-step.ts'
import { type Appointment, createSecondChance } from './create-second-chance.ts'
import { isPast } from './day-over.tsx'

/** LATE-2 offers a second chance, with which the screen begins (WAIT-28), LATE-8 what it would mean; LATE-3 as long as there is one. */
export function MissedPanel(props: {
  appointment: Appointment
  token: number
  view: PublicView
  now: number
}) {
  const told = createSecondChance(props.appointment, () => props.token)
  /** LATE-7: a day that is over is so without a word from the server. */
  const spent = () => told() ?? (isPast(props.appointment, props.now) ? props.appointment : null)
  const words = secondChance
  /** WAIT-17: the token for which another was taken; the view of it follows. */
  const [exchanged, setExchanged] = createSignal<number | null>(null)
  const again = createAction(async (missed: number, commandId) => {
    const { appointmentId } = props.appointment
    await api.appointments.reassign.mutate({ appointmentId, reason: 'late', commandId })
    setExchanged(missed)
  })
  const isTaking = () => again.isPending() || exchanged() === props.token
  const step = createMemo(() => forecastStep(props.view, props.now))
  /** Times of day, as far as anybody knows them (POS-3). */
  const times = createMemo(() => {
    const wait = countsFrom(props.view) === null ? waitForNewcomer(props.view, step()) : null
    const at = (ms: number) => live().timeOfDay(step() + ms)
    return wait && { low: at(wait.low), likely: at(wait.likely), high: at(wait.high), wait }
  })
  /** WAIT-28, BOOK-12: the new token's turn may come only after closing time. */
  const afterClosing = () => {
    const wait = times()?.wait
    const { date, doctor } = props.appointment
    const closesAt = instantOfWall(localDate(date), doctor.closesAt, doctor.timeZone)
    if (!wait || step() + wait.high <= closesAt) return null
    const isLikely = step() + wait.likely > closesAt
    return words().afterClosing[isLikely ? 'likely' : 'possibly'](live().timeOfDay(closesAt))
  }
  const forecast = () => {
    const known = times()
    return known && known.low !== known.high
      ? words().wouldBeBetween(ahead(), known.low, known.high)
      : words().wouldBe(ahead())
  }
  const ahead = () => props.view.line.length + (props.view.serving === null ? 0 : 1)
  return (
    <Show
      when={spent()}
      fallback={
        <>
          <p class="turn-line">{ending().missed}</p>
          <h2 class="display" tabindex="-1">
            {words().stillToday(times()?.likely ?? null)}
          </h2>
          <p class="forecast">
            <span class="forecast-token">
              <span class="eyebrow">{words().newToken}</span>
              <span class="number">{nextTokenOf(props.view)}</span>
            </span>
            <span>{forecast()}</span>
          </p>
          <Show when={afterClosing()}>{(says) => <p data-testid="after-closing">{says()}</p>}</Show>
          <button
            type="button"
            class="button big"
            aria-disabled={isTaking()}
            onClick={() => void (isTaking() || again.act(props.token))}
          >
            {isTaking() ? words().taking : words().take}
          </button>
          <ProblemNote problem={again.problem()} />
          <MessageTheDoctor />
        </>
      }
    >
      {(spent) => (
        <>
          <h2 class="display" tabindex="-1">
            {ending().missed}
          </h2>
          <p class="where">
            {spent().lateArrivalCount >= MAX_REASSIGNMENTS ? words().usedUp : words().dayOver}
          </p>
          <a class="button big" href={`/doctors/${spent().doctor.id}`}>
            {words().otherDay}
          </a>
          <MessageTheDoctor />
        </>
      )}
    </Show>
  )
}

/** LATE-2: opens the box of the same page. */
function MessageTheDoctor() {
  return (
    <button type="button" class="button second" onClick={() => wishToWrite((wished) => wished + 1)}>
      {conversation().toDoctor}
    </button>
  )
}
