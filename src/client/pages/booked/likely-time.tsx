import { useQuery } from '@tanstack/solid-query'
import { Show } from 'solid-js'
import { queries } from '../../api/queries.ts'
import { booked } from '../../language/booked.ts'
import { live } from '../../language/live.ts'
import { type Appointment, isToday } from '../appointments/appointment.ts'
import { AfterClosing } from '../booking/after-closing.tsx'
import { countsInWords } from '../booking/counts-in-words.ts'

/** BOOK-11: when the turn is likely, by the same estimate as the waiting room; asked again twice a minute. */
export function LikelyTime(props: { appointment: Pick<Appointment, 'appointmentId' | 'date' | 'doctor'> }) {
  const query = useQuery(() => ({
    ...queries.expected(props.appointment.appointmentId),
    refetchInterval: 30_000,
    staleTime: 0,
  }))
  const times = () => (query.isPending || query.isError ? null : query.data)
  const time = (at: number) => live().timeOfDay(at)
  return (
    <div class="likely stack tight">
      <Show when={times()}>
        {(it) => (
          <>
            <p class="range number" data-testid="likely">
              {booked().likely(time(it().likelyAt))}
            </p>
            <Show when={isToday(props.appointment)}>
              <p>{booked().ahead(it().ahead)}</p>
            </Show>
            <p class="small">{booked().between(time(it().lowAt), time(it().highAt))}</p>
            <Show when={countsInWords(it(), Date.now())}>{(said) => <p class="small">{said()}</p>}</Show>
            <AfterClosing words={booked().afterClosing} times={it()} />
          </>
        )}
      </Show>
    </div>
  )
}
