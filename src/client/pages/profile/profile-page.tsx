import { createTitle } from '../../components/create-title.ts'
import { Gate } from '../../components/gate.tsx'
import { profile } from '../../language/profile.ts'
import { Profile } from './profile.tsx'
import { RecordReads } from './record-reads.tsx'
import { Telling } from './telling.tsx'
import { TextNumber } from './text-number.tsx'

/** CHART-1, HIST-5: what a patient says of themselves, and who has read it. */
export default function ProfilePage() {
  createTitle(() => profile().title)
  return (
    <Gate to="patient">
      <div class="stack profile">
        <h1>{profile().title}</h1>
        <p class="soft">{profile().about}</p>
        <Profile />
        <div class="stack">
          <Telling />
          <TextNumber />
          <RecordReads />
        </div>
      </div>
    </Gate>
  )
}
