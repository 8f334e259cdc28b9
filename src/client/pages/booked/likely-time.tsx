import { useQuery } from '@tanstack/solid-query'
import { Show } from 'solid-js'
import { queries } from '../../api/queries.ts'
import { beReady, doorOf } from '../../components/be-ready.ts'
import { booked } from '../../language/booked.ts'
import { live } from '../../language/live.ts'
import { type Appointment, isToday } from '../appointments/appointment.ts'
import { AfterClosing } from '../booking/after-closing.tsx'
import { countsInWords } from '../booking/counts-in-words.ts'

/** BOOK-11, WAIT-9: by when to be ready, and when the turn is likely, by the same estimate as the waiting room; asked again twice a minute. */
export function LikelyTime(props: {
  appointment: Pick<Appointment, 'appointmentId' | 'date' | 'doctor' | 'mode'>
}) {
  const query = useQuery(() => ({
    ...queries.expected(props.appointment.appointmentId),
    refetchInterval: 30_000,
    staleTime: 0,
  }))
  const times = () => (query.isPending || query.isError ? null : query.data)
  const door = () => doorOf(props.appointment.mode, props.appointment.doctor)
  const time = (at: number) => live().timeOfDay(at)
  return (
    <div class="likely stack tight">
      <Show
        when={times()}
        fallback={
          <Show when={door() !== null}>
            <p class="small">{booked().comeTo(door() ?? '')}</p>
          </Show>
        }
      >
        {(it) => (
          <>
            <p class="range number" data-testid="likely">
              {beReady(it(), door())}
            </p>
            <Show when={isToday(props.appointment)}>
              <p>{booked().ahead(it().ahead)}</p>
            </Show>
            <p class="small">{booked().between(time(it().likelyAt), time(it().lowAt), time(it().highAt))}</p>
            <Show when={countsInWords(it(), Date.now())}>{(said) => <p class="small">{said()}</p>}</Show>
            <AfterClosing words={booked().afterClosing} times={it()} />
          </>
        )}
      </Show>
    </div>
  )
}
