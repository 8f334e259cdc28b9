import { moves } from '../../../language/moves.ts'
import { Moves } from './moves.tsx'
import { Opener } from './opener.tsx'

/** WAIT-5: asked for on a press. */
export function WhyMoved(props: { appointmentId: string; seq: number }) {
  return (
    <Opener says={moves().why} isOffered>
      {() => <Moves appointmentId={props.appointmentId} seq={props.seq} />}
    </Opener>
  )
}
