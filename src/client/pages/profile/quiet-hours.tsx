import { createSignal, Show } from 'solid-js'
import { telling } from '../../language/telling.ts'

/** Minutes since midnight on the clock of an IANA time zone. */
type Quiet = { readonly from: number; readonly to: number; readonly timeZone: string }

const USUAL = { from: 22 * 60, to: 7 * 60 } as const

const zoneHere = () => Intl.DateTimeFormat().resolvedOptions().timeZone

/** As a time field has it: 07:00. */
const inField = (minutes: number) =>
  [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':')

/** Null for a field that is not filled in. */
function ofField(value: string): number | null {
  const [hours, minutes] = value.split(':').map(Number)
  return value === '' || hours === undefined || minutes === undefined ? null : hours * 60 + minutes
}

/** NOTE-16: when the patient is left alone. What is chosen counts on the clock of the device that it is chosen on. */
export function QuietHours(props: { quiet: Quiet | null; onChange: (quiet: Quiet | null) => void }) {
  const [isSame, setSame] = createSignal(false)
  function change(part: 'from' | 'to', value: string) {
    const minutes = ofField(value)
    if (minutes === null || !props.quiet) return
    const next = { ...props.quiet, [part]: minutes, timeZone: zoneHere() }
    setSame(next.from === next.to)
    if (next.from !== next.to) props.onChange(next)
  }
  const field = (part: 'from' | 'to', quiet: Quiet) => (
    <div class="field">
      <label for={`quiet-${part}`}>{telling().quiet[part]}</label>
      <input
        id={`quiet-${part}`}
        class="input"
        type="time"
        value={inField(quiet[part])}
        aria-invalid={isSame()}
        aria-describedby={isSame() ? 'quiet-problem' : undefined}
        onChange={({ currentTarget }) => change(part, currentTarget.value)}
      />
    </div>
  )
  return (
    <div class="stack tight">
      <label class="telling-choice">
        <input
          type="checkbox"
          checked={props.quiet !== null}
          aria-describedby="quiet-hint"
          onChange={({ currentTarget }) =>
            props.onChange(currentTarget.checked ? { ...USUAL, timeZone: zoneHere() } : null)
          }
        />
        <span>
          {telling().quiet.label}
          <span class="small soft telling-hint" id="quiet-hint">
            {telling().quiet.hint}
          </span>
        </span>
      </label>
      <Show when={props.quiet}>
        {(quiet) => (
          <>
            <div class="quiet-times">
              {field('from', quiet())}
              {field('to', quiet())}
            </div>
            <p id="quiet-problem" class={isSame() ? 'wrong small' : 'visually-hidden'} role="status">
              {isSame() ? telling().quiet.same : ''}
            </p>
            <Show when={quiet().timeZone !== zoneHere()}>
              <p class="small soft">{telling().quiet.elsewhere(quiet().timeZone.replaceAll('_', ' '))}</p>
            </Show>
          </>
        )}
      </Show>
    </div>
  )
}
