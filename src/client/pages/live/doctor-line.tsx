import type { PublicView } from '../../../queue/views/view.ts'
import { live } from '../../language/live.ts'

/** WAIT-4: the doctor, and what they are doing now; unseen where the sentence of the screen says it (WAIT-25). */
export function DoctorLine(props: { doctor: { name: string; specialization: string }; view: PublicView }) {
  const tone = () => {
    const { doctor, resting, availableSince } = props.view
    return resting || (doctor.status === 'busy' && availableSince === null) ? 'warn' : doctor.status
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
