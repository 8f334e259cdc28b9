import { A } from '@solidjs/router'
import { useQuery } from '@tanstack/solid-query'
import { type Accessor, createSignal, For, type JSX, Show } from 'solid-js'
import { queries } from '../../api/queries.ts'
import { Loaded } from '../../components/loaded.tsx'
import { appointments as words } from '../../language/appointments.ts'
import { type Appointment, isUpcoming } from './appointment.ts'
import { AppointmentCard } from './appointment-card.tsx'
import { CancelDialog } from './cancel-dialog.tsx'

/** FIND-7: what is coming, soonest first, and what has been. What came of a press is said above both, and read out. */
export function Appointments() {
  const mine = useQuery(() => ({ ...queries.mine(), refetchInterval: 30_000 }))
  const [toCancel, setToCancel] = createSignal<Appointment | null>(null)
  const [said, setSaid] = createSignal('')
  let notice: HTMLParagraphElement | undefined

  /** The button that was pressed is gone: the focus goes to what came of it. */
  function say(sentence: string) {
    setSaid(sentence)
    notice?.focus()
  }

  return (
    <div class="stack appointments">
      <h1>{words().heading}</h1>
      <p class="soft">
        {words().about} <A href="/history">{words().toVisits}</A>
      </p>
      {/* Always in the page, so that what it says is read out. */}
      <p
        ref={notice}
        class={said() === '' ? 'visually-hidden' : 'note good came-of-it'}
        tabindex="-1"
        role="status"
      >
        {said()}
      </p>
      <Loaded query={mine} says={words().loading} rows={3} shape="cards">
        {(list) => (
          <>
            <section class="stack" aria-label={words().upcoming}>
              <h2 class="eyebrow">{words().upcoming}</h2>
              <div class="cards">
                <Cards of={list().filter(isUpcoming).toReversed()} fallback={<Nothing />}>
                  {(appointment) => (
                    <AppointmentCard
                      appointment={appointment()}
                      onCancel={() => setToCancel(appointment())}
                    />
                  )}
                </Cards>
                <Show when={list().some(isUpcoming)}>
                  <A class="card one-more" href="/">
                    {words().findDoctor}
                  </A>
                </Show>
              </div>
            </section>
            <Show when={list().some((each) => !isUpcoming(each))}>
              <section class="stack" aria-label={words().past}>
                <h2 class="eyebrow">{words().past}</h2>
                <div class="cards">
                  <Cards of={list().filter((each) => !isUpcoming(each))}>
                    {(appointment) => <AppointmentCard appointment={appointment()} />}
                  </Cards>
                </div>
              </section>
            </Show>
          </>
        )}
      </Loaded>
      <CancelDialog
        appointment={toCancel()}
        onClose={() => setToCancel(null)}
        onCancelled={({ appointmentId, token, doctor }) => {
          // An answer that comes late does not close the question about another one that was opened since.
          if (toCancel()?.appointmentId === appointmentId) setToCancel(null)
          say(words().said.cancelled(token, doctor.name))
        }}
      />
    </div>
  )
}

/** A card stays the same card while nothing of it changes, however often the list is read: a live one holds a socket. */
function Cards(props: {
  of: readonly Appointment[]
  fallback?: JSX.Element
  children: (appointment: Accessor<Appointment>) => JSX.Element
}) {
  const keyOf = ({ appointmentId, token, status }: Appointment) => `${appointmentId} ${token} ${status}`
  return (
    <For each={props.of.map(keyOf)} fallback={props.fallback}>
      {(key) => <Show when={props.of.find((each) => keyOf(each) === key)}>{props.children}</Show>}
    </For>
  )
}

function Nothing() {
  return (
    <div class="card stack empty">
      <p>{words().nothing}</p>
      <A class="button primary" href="/">
        {words().findDoctor}
      </A>
    </div>
  )
}
