import { ConnectionPill } from '../../components/connection-pill.tsx'
import { asOfInWords } from '../../components/freshness.ts'
import { home } from '../../language/home.ts'
import type { Appointment } from '../appointments/appointment.ts'
import { createLine } from './create-line.ts'
import { LineSays } from './line-says.tsx'
import { NextCard } from './next-card.tsx'

/** FIND-5: today's appointment, live. */
export function Today(props: { appointment: Appointment }) {
  const { said, feed, clock } = createLine(props.appointment)
  return (
    <NextCard
      appointment={props.appointment}
      token={said()?.standing.token ?? props.appointment.token}
      tone={said()?.tone ?? ''}
      when={home().today}
      aside={<ConnectionPill feed={feed} asOf={asOfInWords(feed, clock())} />}
    >
      <LineSays said={said()} />
    </NextCard>
  )
}
