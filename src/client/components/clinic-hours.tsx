import { hours } from '../language/hours.ts'

/** FIND-6: when the clinic is open, on its own clock; whose clock that is where the reader's shows another time. */
export function ClinicHours(props: { opensAt: string; closesAt: string; timeZone: string }) {
  const said = () => `${props.opensAt}–${props.closesAt}`
  return (
    <span class="hours">
      {isReadersClock(props.timeZone, Date.now())
        ? hours().open(said())
        : hours().openIn(said(), placeOf(props.timeZone))}
    </span>
  )
}

/** Whether both clocks show the same time just now: two names of a zone are one to the reader. */
function isReadersClock(timeZone: string, at: number): boolean {
  const shown = (zone?: string) =>
    new Intl.DateTimeFormat('en-GB', { dateStyle: 'short', timeStyle: 'short', timeZone: zone }).format(at)
  return shown(timeZone) === shown()
}

/** "America/New_York": New York. */
const placeOf = (timeZone: string) => (timeZone.split('/').at(-1) ?? timeZone).replaceAll('_', ' ')
