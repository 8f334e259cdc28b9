import { createSignal, Show } from 'solid-js'
import type { Token } from '../../../../queue/ids.ts'
import { placesBehind } from '../../../../queue/line.ts'
import type { PublicView } from '../../../../queue/views/view.ts'
import { Dialog } from '../../../components/dialog.tsx'
import { late } from '../../../language/late.ts'
import { LateChoice } from './late-choice.tsx'

type Late = { appointmentId: string; view: PublicView; token: Token; now: number; onClose: () => void }

/** LATE-5: open as long as it is there. It closes itself first, so that the focus goes back to where it came from. */
export function LateDialog(props: Late) {
  const [isOpen, setOpen] = createSignal(true)
  const close = () => void setOpen(false)
  return (
    <Dialog isOpen={isOpen()} title={late().ask} onClose={() => props.onClose()}>
      <Show
        when={placesBehind(props.view.line, props.token) > 0}
        fallback={
          <>
            <p role="status">{late().nobodyBehind}</p>
            <div class="row end">
              <button type="button" class="button" onClick={close}>
                {late().close}
              </button>
            </div>
          </>
        }
      >
        <LateChoice
          appointmentId={props.appointmentId}
          view={props.view}
          token={props.token}
          now={props.now}
          onClose={close}
        />
      </Show>
    </Dialog>
  )
}
