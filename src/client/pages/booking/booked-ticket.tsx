import { A } from '@solidjs/router'
import { onMount } from 'solid-js'
import type { Mode } from '../../../queue/vocabulary.ts'
import { day } from '../../language/day.ts'
import { live } from '../../language/live.ts'
import { calendarFile, todayIn } from '../appointments/appointment.ts'
import type { Doctor } from '../find/doctor.ts'

/** What was booked, as the ticket one would have torn off. */
export function BookedTicket(props: {
  doctor: Doctor
  appointmentId: string
  token: number
  position: number | null
  date: string
  mode: Mode
}) {
  let heading: HTMLHeadingElement | undefined
  onMount(() => heading?.focus())
  const isToday = () => props.date === todayIn(props.doctor.timeZone)
  return (
    <section class="ticket booked" aria-label="Your booking">
      <h2 tabindex="-1" ref={heading}>
        You have a token
      </h2>
      <p class="number token" data-testid="own-token">
        {props.token}
      </p>
      <p>
        {isToday() ? 'Today' : live().longDate(props.date)}, {day().modesInline[props.mode]}, with{' '}
        {props.doctor.name}
        {isToday() && props.position !== null ? `. Place ${props.position} in the line.` : '.'}
      </p>
      <div class="tear" />
      <a class="button big" href={`/live/${encodeURIComponent(props.appointmentId)}`} rel="external">
        Open the waiting room
      </a>
      <a class="button quiet" href={calendarFile(props.appointmentId)} rel="external">
        Add to calendar
      </a>
      <A class="button quiet" href="/appointments">
        My appointments
      </A>
    </section>
  )
}
