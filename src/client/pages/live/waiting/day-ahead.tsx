import { createEffect, createMemo, createSignal, on, Show } from 'solid-js'
import { timesBack } from '../../../api/back.ts'
import { api } from '../../../api/light-trpc.ts'
import { beReady } from '../../../components/be-ready.ts'
import { dayAhead } from '../../../language/day-ahead.ts'
import { live } from '../../../language/live.ts'
import { createLatest } from '../create-latest.ts'

const at = (time: number) => live().timeOfDay(time)

type Expected = { readonly lowAt: number; readonly likelyAt: number; readonly highAt: number }

/** WAIT-12, BOOK-11: when to come on a day that has not begun, as long as that is known. Asked anew when the line changes. */
export function DayAhead(props: { appointmentId: string; door: string | null; seq: number }) {
  const [expected, setExpected] = createSignal<Expected | null>(null)
  const begin = createLatest()
  async function ask() {
    const isLatest = begin()
    const { appointmentId } = props
    const found = await api.appointments.expected.query({ appointmentId }).catch(() => null)
    if (isLatest() && found) setExpected(found)
  }
  createEffect(on([createMemo(() => props.seq), timesBack], () => void ask()))
  return (
    <Show when={expected()}>
      {(times) => (
        <p class="day-ahead">
          <strong>{beReady(times(), props.door)}</strong>{' '}
          <span class="soft">
            {dayAhead().between(at(times().likelyAt), at(times().lowAt), at(times().highAt))}
          </span>
        </p>
      )}
    </Show>
  )
}
