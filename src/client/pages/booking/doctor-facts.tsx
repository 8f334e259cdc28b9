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
      <li>{booking().page.minutesEach(props.doctor.minutesPerPatient)}</li>
      <li>{modes()}</li>
    </ul>
  )
}
