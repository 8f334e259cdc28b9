import { localDayAt } from '../../../../platform/local-day.ts'
import type { Instant } from '../../../../queue/ids.ts'
import type { Standing } from '../../../../queue/views/standing.ts'
import type { PublicView } from '../../../../queue/views/view.ts'
import { ending } from '../../../language/ending.ts'
import { secondChance } from '../../../language/second-chance.ts'

type OfDay = { readonly date: string; readonly doctor: { readonly timeZone: string } }

export const isPast = ({ date, doctor }: OfDay, now: Instant) => date < localDayAt(now, doctor.timeZone)

/** Whoever works past midnight still sees who waits: then something has happened of late. */
const OF_LATE_MS = 2 * 60 * 60_000

/** WAIT-18: a turn is still expected, on a day that is over. */
export function isDayOver(day: OfDay, { stage }: Standing, view: PublicView, now: Instant): boolean {
  const isAtWork = view.availableSince !== null && now - view.at < OF_LATE_MS
  return (stage === 'waiting' || stage === 'called') && !isAtWork && isPast(day, now)
}

/** WAIT-18: what is left to do is to book again. */
export function DayOver(props: { doctorId: string }) {
  return (
    <section class="turn over" aria-label={ending().label}>
      <h2 class="display" tabindex="-1">
        {secondChance().neverCame}
      </h2>
      <p>{secondChance().afterNeverCame}</p>
      <a class="button big" href={`/doctors/${props.doctorId}`}>
        {secondChance().otherDay}
      </a>
    </section>
  )
}
