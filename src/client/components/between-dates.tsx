import { history } from '../language/history.ts'

type Between = { readonly from?: string; readonly to?: string }

/** HIST-6: a stretch of dates, both included; either end may be open. */
export function BetweenDates(props: {
  between: Between
  onChoose: (name: keyof Between, value: string) => void
}) {
  const date = (name: keyof Between) => (
    <div class="field">
      <label for={`history-${name}`}>{history().filters[name]}</label>
      <input
        id={`history-${name}`}
        class="input"
        type="date"
        value={props.between[name] ?? ''}
        min={name === 'to' ? props.between.from : undefined}
        max={name === 'from' ? props.between.to : undefined}
        onChange={({ currentTarget }) => props.onChoose(name, currentTarget.value)}
      />
    </div>
  )
  return (
    <>
      {date('from')}
      {date('to')}
    </>
  )
}
