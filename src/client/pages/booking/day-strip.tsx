import { For } from 'solid-js'
import { booking } from '../../language/booking.ts'
import { day as words } from '../../language/day.ts'
import { live } from '../../language/live.ts'

type Day = {
  readonly date: string
  readonly isWorkingDay: boolean
  readonly isFull: boolean
  readonly waiting: number
}

/** BOOK-4: the next two weeks as radio buttons; days that cannot be booked say why, one's own says its token. */
export function DayStrip(props: {
  days: readonly Day[]
  chosen: string | null
  ownToken: (date: string) => number | null
  isOver: (date: string) => boolean
  onChoose: (date: string) => void
}) {
  const isOpen = (day: Day) => day.isWorkingDay && (!day.isFull || props.ownToken(day.date) !== null)
  const says = ({ date, isWorkingDay, isFull, waiting }: Day) => {
    const own = props.ownToken(date)
    if (own !== null) return booking().days.own(own)
    if (!isWorkingDay) return booking().days.closed
    if (isFull) return booking().days.full
    if (props.isOver(date)) return booking().days.over
    return waiting === 0 ? booking().days.free : booking().days.booked(waiting)
  }
  /** BOOK-16: why it is not today that is chosen. */
  const instead = () => {
    const [today] = props.days
    const isMoved = today && props.chosen !== null && props.chosen !== today.date && props.isOver(today.date)
    return isMoved && props.chosen !== null ? booking().days.instead(live().longDate(props.chosen)) : ''
  }
  return (
    <fieldset class="field">
      <legend>{booking().form.day}</legend>
      <div class="days">
        <For each={props.days}>
          {(day, index) => (
            <label class="day" classList={{ own: props.ownToken(day.date) !== null }}>
              <input
                type="radio"
                name="date"
                aria-label={`${live().longDate(day.date)}, ${says(day)}`}
                disabled={!isOpen(day)}
                checked={props.chosen === day.date}
                onChange={() => props.onChoose(day.date)}
              />
              <span class="day-name">{index() === 0 ? booking().days.today : words().weekday(day.date)}</span>
              <strong>{words().dayMonth(day.date)}</strong>
              <span class="day-name">{says(day)}</span>
            </label>
          )}
        </For>
      </div>
      <p class="small soft instead" role="status">
        {instead()}
      </p>
    </fieldset>
  )
}
