import { showsTheSame } from '../../platform/wall-time.ts'
import { hours } from '../language/hours.ts'

/** FIND-6: when the clinic is open, on its own clock; whose clock that is where the reader's shows another time. */
export function ClinicHours(props: { opensAt: string; closesAt: string; timeZone: string }) {
  const said = () => `${props.opensAt}–${props.closesAt}`
  return (
    <span class="hours">
      {showsTheSame(Date.now(), props.timeZone, Intl.DateTimeFormat().resolvedOptions().timeZone)
        ? hours().open(said())
        : hours().openIn(said(), placeOf(props.timeZone))}
    </span>
  )
}

/** "America/New_York": New York. */
const placeOf = (timeZone: string) => (timeZone.split('/').at(-1) ?? timeZone).replaceAll('_', ' ')
