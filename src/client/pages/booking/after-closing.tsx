import { Show } from 'solid-js'
import { live } from '../../language/live.ts'

/** BOOK-12: a turn that may come, or is likely to come, only after closing time. */
export function AfterClosing(props: {
  words: Readonly<Record<'possibly' | 'likely', (closes: string) => string>>
  times: { afterClosing: 'no' | 'possibly' | 'likely'; closesAt: number }
}) {
  const said = () => {
    const { afterClosing, closesAt } = props.times
    return afterClosing === 'no' ? null : props.words[afterClosing](live().timeOfDay(closesAt))
  }
  return (
    <Show when={said()}>
      {(warning) => (
        <p class="note warn" data-testid="after-closing">
          {warning()}
        </p>
      )}
    </Show>
  )
}
