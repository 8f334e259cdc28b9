import { A } from '@solidjs/router'
import { Show } from 'solid-js'
import { Clamped } from '../../components/clamped.tsx'
import { day } from '../../language/day.ts'
import { history } from '../../language/history.ts'
import { live } from '../../language/live.ts'
import { recordPath, type Visit } from './visit.ts'

/** How many medicines a card names; the record has them all. */
const NAMED = 3

/** HIST-1: one completed visit, as a stub with its day on it; leads to all that it has left. */
export function AppointmentHistoryCard(props: { visit: Visit }) {
  const it = () => props.visit
  const words = () => history().card
  const date = () => words().date(it().date)
  const time = () => live().timeOfDay
  const medicines = () => it().given?.medications ?? []
  const named = () => medicines().slice(0, NAMED).join(', ')
  const others = () => medicines().length - NAMED
  return (
    <article class="card history-card" aria-label={words().label(it().doctor.name, date())}>
      <p class="history-day" aria-hidden="true">
        <span class="number">{Number(it().date.slice(8))}</span>
        <span class="history-month">{words().month(it().date)}</span>
      </p>
      <div class="stack tight history-about">
        <div class="row spread">
          <h2 class="history-doctor">{it().doctor.name}</h2>
          <Show when={it().given}>
            {(given) => (
              <span class="row history-chips">
                <span class="chip good">{words().prescription}</span>
                <Show when={given().isCorrected}>
                  <span class="chip warn">{words().corrected}</span>
                </Show>
              </span>
            )}
          </Show>
        </div>
        <p class="small soft">{it().doctor.specialization}</p>
        <p class="small">
          <span class="visually-hidden">{date()}, </span>
          {it().startedAt === null
            ? time()(it().endedAt)
            : words().fromTo(time()(it().startedAt ?? 0), time()(it().endedAt))}
          {' · '}
          {day().modes[it().mode]}
        </p>
        <Show when={it().reason}>
          <div class="small soft">
            <Clamped text={it().reason} />
          </div>
        </Show>
        <Show when={named()}>
          <p class="small">
            <bdi>{named()}</bdi> <Show when={others() > 0}>{words().andMore(others())}</Show>
          </p>
        </Show>
        <A class="link history-open" href={recordPath(it().appointmentId)}>
          {words().open}
          <span class="visually-hidden"> ({words().label(it().doctor.name, date())})</span>
        </A>
      </div>
    </article>
  )
}
