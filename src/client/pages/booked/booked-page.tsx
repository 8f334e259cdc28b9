import { A } from '@solidjs/router'
import { useQuery } from '@tanstack/solid-query'
import { Match, Show, Switch } from 'solid-js'
import { isLive } from '../../../queue/queue.ts'
import { problemOf } from '../../api/problem.ts'
import { queries } from '../../api/queries.ts'
import { AllowPush } from '../../away/allow-push.tsx'
import { createPart } from '../../components/create-part.ts'
import { createTitle } from '../../components/create-title.ts'
import { Gate } from '../../components/gate.tsx'
import { Loaded } from '../../components/loaded.tsx'
import { booked } from '../../language/booked.ts'
import { BookedTicket } from './booked-ticket.tsx'

/** BOOK-11: the confirmation has an address of its own, so that a reload and Back lead to it again. */
export default function BookedPage() {
  return (
    <Gate to="patient">
      <Booked />
    </Gate>
  )
}

/** What a link that is not one's own is answered with, whoever's it is. */
const NOT_ONES_OWN: readonly string[] = ['NOT_FOUND', 'NOT_ALLOWED', 'BAD_INPUT']

function Booked() {
  const appointmentId = createPart('appointmentId')
  const appointment = useQuery(() => ({
    ...queries.appointment(appointmentId()),
    refetchInterval: 30_000,
  }))
  const isNone = () => appointment.isError && NOT_ONES_OWN.includes(problemOf(appointment.error).code)
  createTitle(() => (isNone() ? booked().unknown : booked().title))
  return (
    <div class="booked-page">
      <Switch>
        <Match when={isNone()}>
          <section class="card stack empty">
            <h1>{booked().unknown}</h1>
            <p class="soft">{booked().afterUnknown}</p>
            <A class="button" href="/appointments">
              {booked().appointments}
            </A>
          </section>
        </Match>
        <Match when={true}>
          <Loaded query={appointment} says={booked().loading} rows={3}>
            {(known) => (
              <>
                <BookedTicket appointment={known()} />
                <Show when={isLive(known().status)}>
                  <AllowPush />
                </Show>
              </>
            )}
          </Loaded>
        </Match>
      </Switch>
    </div>
  )
}
