import { Show } from 'solid-js'
import type { PublicView } from '../../../../queue/views/view.ts'
import { consoleDay } from '../../../language/console-day.ts'
import type { ConsoleActions } from '../create-console.ts'

/** MEET-7: said at once, and gone when the link is saved again. */
export function LinkReport(props: { view: PublicView; actions: ConsoleActions }) {
  return (
    <Show when={props.view.meetLinkReportedAt !== null}>
      <div class="note warn link-report" role="alert">
        <p>{consoleDay().day.linkReported}</p>
        <button type="button" class="button small" onClick={() => props.actions.askForLink()}>
          {consoleDay().day.checkLink}
        </button>
      </div>
    </Show>
  )
}
