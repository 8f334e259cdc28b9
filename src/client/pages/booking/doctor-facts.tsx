import { Show } from 'solid-js'
import { ClinicHours } from '../../components/clinic-hours.tsx'
import { booking } from '../../language/booking.ts'
import { day } from '../../language/day.ts'
import { type Doctor, statusInWords, TONES, waitingInWords } from '../find/doctor.ts'

/** What is worth knowing of a doctor before booking; BOOK-18: what is not known is left out. */
export function DoctorFacts(props: { doctor: Doctor }) {
  const modes = () => {
    const [one = '', other] = props.doctor.modes.map((mode) => day().modes[mode])
    return other === undefined ? one : booking().page.eitherMode(one, other)
  }
  const minutesEach = () => {
    const { minutesPerPatient, today } = props.doctor
    return today.minutesEach === null
      ? booking().page.minutesEach(minutesPerPatient)
      : booking().page.minutesEachToday(today.minutesEach)
  }
  const comeTo = () => {
    const { door, address, modes } = props.doctor
    return modes.includes('in_person') ? [door, address].filter(Boolean).join(' · ') : ''
  }
  return (
    <ul class="facts small">
      <li class="row">
        <span class={`chip ${TONES[props.doctor.today.status]}`}>
          <span class="dot" />
          {statusInWords(props.doctor)}
        </span>
        <span>{waitingInWords(props.doctor.today.waiting)}</span>
      </li>
      <li>
        <ClinicHours
          opensAt={props.doctor.opensAt}
          closesAt={props.doctor.closesAt}
          timeZone={props.doctor.timeZone}
        />
      </li>
      <li>{minutesEach()}</li>
      <li>{modes()}</li>
      <Show when={comeTo()}>{(says) => <li>{says()}</li>}</Show>
      <Show when={props.doctor.languages.length > 0}>
        <li>{booking().page.speaks(props.doctor.languages)}</li>
      </Show>
      <Show when={props.doctor.practisingSince}>
        {(year) => <li>{booking().page.practisingSince(year())}</li>}
      </Show>
    </ul>
  )
}
