import { ClinicHours } from '../../components/clinic-hours.tsx'
import { booking } from '../../language/booking.ts'
import { day } from '../../language/day.ts'
import { type Doctor, statusInWords, TONES, waitingInWords } from '../find/doctor.ts'

/** What is worth knowing of a doctor before booking. */
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
    </ul>
  )
}
