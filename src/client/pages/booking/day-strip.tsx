import { For } from 'solid-js'
import { longDate, weekdayOf } from '../../words/day.ts'

type Day = { date: string; isWorkingDay: boolean; isFull: boolean; waiting: number; capacity: number }

/** BOOK-4: the next two weeks; days that cannot be booked say why. */
export function DayStrip(props: {
  days: readonly Day[]
  chosen: string | null
  onChoose: (date: string) => void
}) {
  const says = ({ isWorkingDay, isFull, waiting }: Day) =>
    !isWorkingDay ? 'closed' : isFull ? 'full' : waiting === 0 ? 'free' : `${waiting} booked`
  return (
    <fieldset class="field">
      <legend>Day</legend>
      <div class="days">
        <For each={props.days}>
          {(day) => (
            <label class="day" aria-label={`${longDate(day.date)}, ${says(day)}`}>
              <input
                type="radio"
                name="date"
                disabled={!day.isWorkingDay || day.isFull}
                checked={props.chosen === day.date}
                onChange={() => props.onChoose(day.date)}
              />
              <span class="small">{weekdayOf(day.date)}</span>
              <strong class="number">{Number(day.date.slice(-2))}</strong>
              <span class="says">{says(day)}</span>
            </label>
          )}
        </For>
      </div>
    </fieldset>
  )
}
