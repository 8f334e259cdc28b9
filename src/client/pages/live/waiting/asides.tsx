import type { PublicView } from '../../../../queue/views/view.ts'
import { AllowPush } from '../../../away/allow-push.tsx'
import type { Waiting } from '../create-waiting-room.ts'
import { RunningLate } from './running-late.tsx'
import { WhyMoved } from './why-moved.tsx'

/** What can be asked and done besides joining. */
export function Asides(props: { appointmentId: string; view: PublicView; waiting: Waiting; now: number }) {
  return (
    <>
      <AllowPush />
      <RunningLate
        appointmentId={props.appointmentId}
        view={props.view}
        token={props.waiting.token}
        now={props.now}
      />
      <WhyMoved appointmentId={props.appointmentId} seq={props.view.seq} />
    </>
  )
}
