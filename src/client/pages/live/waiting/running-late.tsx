import type { Token } from '../../../../queue/ids.ts'
import type { PublicView } from '../../../../queue/views/view.ts'
import { late } from '../../../language/late.ts'
import { LateDialog } from './late-dialog.tsx'
import { Opener } from './opener.tsx'

/** LATE-5: the way to let others go first. Whoever stands last has nobody to let. */
export function RunningLate(props: { appointmentId: string; view: PublicView; token: Token; now: number }) {
  return (
    <Opener
      says={late().ask}
      isOffered={props.view.line.at(-1) !== props.token}
      // PUSH-4: a notification's own way here.
      isOpenAtFirst={location.hash === '#late'}
    >
      {(close) => (
        <LateDialog
          appointmentId={props.appointmentId}
          view={props.view}
          token={props.token}
          now={props.now}
          onClose={close}
        />
      )}
    </Opener>
  )
}
