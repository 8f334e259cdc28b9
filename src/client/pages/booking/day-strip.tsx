import { For } from 'solid-js'
import { day as words } from '../../language/day.ts'
import { live } from '../../language/live.ts'

type Day = {
  readonly date: string
  readonly isWorkingDay: boolean
  readonly isFull: boolean
  readonly waiting: number
}

/** BOOK-4: the next two weeks as radio buttons; days that cannot be booked say why. */
export function DayStrip(props: {
  days: readonly Day[]
  chosen: string | null
  onChoose: (date: string) => void
}) {
  const says = ({ isWorkingDay, isFull, waiting }: Day) => {
    if (!isWorkingDay) return 'Closed'
    if (isFull) return 'Full'
    return waiting === 0 ? 'Free' : `${waiting} booked`
  }
  return (
    <fieldset class="field">
      <legend>Day</legend>
      <div class="days">
        <For each={props.days}>
          {(day, index) => (
            <label class="day">
              <input
                type="radio"
                name="date"
                class="visually-hidden"
                aria-label={`${live().longDate(day.date)}, ${says(day)}`}
                disabled={!day.isWorkingDay || day.isFull}
                checked={props.chosen === day.date}
                onChange={() => props.onChoose(day.date)}
              />
              <span class="day-name">{index() === 0 ? 'Today' : words().weekday(day.date)}</span>
              <strong>{words().dayMonth(day.date)}</strong>
              <span class="day-name">{says(day)}</span>
            </label>
          )}
        </For>
      </div>
    </fieldset>
  )
}
