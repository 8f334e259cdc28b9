import { A } from '@solidjs/router'
import type { Doctor } from './doctor.ts'
import { statusInWords, TONES, waitingInWords } from './doctor.ts'
import { Monogram } from './monogram.tsx'

export function DoctorCard(props: { doctor: Doctor }) {
  const today = () => props.doctor.today
  return (
    <A class="card doctor" href={`/doctors/${props.doctor.id}`}>
      <Monogram name={props.doctor.name} />
      <span class="doctor-name">
        <strong>{props.doctor.name}</strong>
        <span class="soft small">{props.doctor.specialization}</span>
      </span>
      <span class="doctor-now small">
        <span class={`chip ${TONES[today().status]}`}>
          <span class="dot" />
          {statusInWords(props.doctor)}
        </span>
        <span class="soft">{waitingInWords(today().waiting)}</span>
      </span>
    </A>
  )
}
