import { A } from '@solidjs/router'
import { Match, Show, Switch } from 'solid-js'
import { ClinicHours } from '../../../components/clinic-hours.tsx'
import { type Doctor, statusInWords, TONES, waitInWords, waitingInWords } from '../doctor.ts'
import { Monogram } from '../monogram.tsx'
import { nextDayInWords, whyNotToday } from './next-day.ts'

/** FIND-3: the answer first, how long it would take now, or when instead (BOOK-16); then who is there and how many wait. */
export function DoctorCard(props: { doctor: Doctor }) {
  const today = () => props.doctor.today
  /** Whoever has not come until closing time is not about to. */
  const isStillOn = () => today().isWorkingDay && !(today().status === 'offline' && today().isOver)
  const notToday = () => whyNotToday(props.doctor)
  const nextDay = () => nextDayInWords(props.doctor)
  return (
    <A class="card doctor" href={`/doctors/${props.doctor.id}`}>
      <Monogram name={props.doctor.name} />
      <span class="doctor-name">
        <strong>{props.doctor.name}</strong>
        <span class="soft small">{props.doctor.specialization}</span>
      </span>
      <span class="doctor-now small">
        <Switch
          fallback={
            <strong class="doctor-wait">
              <ClinicHours {...props.doctor} />
            </strong>
          }
        >
          <Match when={notToday()}>
            {(says) => (
              <Show when={nextDay()} fallback={<strong class="doctor-wait soft">{says()}</strong>}>
                {(next) => (
                  <>
                    <strong class="doctor-wait">{next()}</strong>
                    <span class="soft">{says()}</span>
                  </>
                )}
              </Show>
            )}
          </Match>
          <Match when={waitInWords(props.doctor)}>
            {(says) => <strong class="doctor-wait">{says()}</strong>}
          </Match>
        </Switch>
        <Show when={isStillOn() || today().waiting > 0}>
          <span class={`chip ${TONES[today().status]}`}>
            <span class="dot" />
            {statusInWords(props.doctor)}
          </span>
          <span class="soft">{waitingInWords(today().waiting)}</span>
        </Show>
      </span>
    </A>
  )
}
