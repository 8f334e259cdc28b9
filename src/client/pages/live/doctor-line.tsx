import type { PublicView } from '../../../queue/views/view.ts'
import { live } from '../../language/live.ts'

/** WAIT-4: the doctor, and what they are doing now. */
export function DoctorLine(props: { doctor: { name: string; specialization: string }; view: PublicView }) {
  const tone = () => {
    const { status } = props.view.doctor
    if (
      status === 'on_break' ||
      props.view.resting ||
      (status === 'busy' && props.view.availableSince === null)
    )
      return 'warn'
    return status === 'offline' ? '' : 'good'
  }
  return (
    <header class="doctor-line">
      <div>
        <h1>{props.doctor.name}</h1>
        <p class="soft small">{props.doctor.specialization}</p>
      </div>
      <span class={`chip ${tone()}`}>{live().doctor(props.view)}</span>
    </header>
  )
}
