import { useQuery } from '@tanstack/solid-query'
import { createEffect, createMemo, createSignal, on, Show } from 'solid-js'
import { queries } from '../../api/queries.ts'
import { ConnectionPill } from '../../components/connection-pill.tsx'
import { asOfInWords } from '../../components/freshness.ts'
import { Loaded } from '../../components/loaded.tsx'
import { createClock } from '../../feed/create-clock.ts'
import { createDayFeed } from '../../feed/day-feed.ts'
import { newest } from '../../feed/newest.ts'
import { consoleDay } from '../../language/console-day.ts'
import { desk } from '../../language/desk.ts'
import { createConsole } from '../console/create-console.ts'
import { CancelDayDialog } from '../console/day/cancel-day-dialog.tsx'
import { doctorStatusInWords } from '../console/day/doctor-status.ts'
import { LateDialog } from '../console/day/late-dialog.tsx'
import { mayStartLate } from '../console/day/late-note.tsx'
import type { DeskDay } from './desk-day.ts'
import { DeskLine } from './desk-line.tsx'
import type { Ticket } from './ticket-paper.tsx'

type OnPrint = (ticket: Ticket) => void

/** The today of the doctor who is chosen. */
export function ChosenDay(props: { doctorId: string; onPrint: OnPrint }) {
  const day = useQuery(() => queries.deskDay(props.doctorId))
  return (
    <Loaded query={day} says={desk().loadingDay} rows={3}>
      {(loaded) => (
        <Show keyed when={loaded().key}>
          <Followed day={loaded()} refetch={day.refetch} onPrint={props.onPrint} />
        </Show>
      )}
    </Loaded>
  )
}

/** DESK-1: as the room has it, with the names that the Worker tells. */
function Followed(props: { day: DeskDay; refetch: () => unknown; onPrint: OnPrint }) {
  const now = createClock()
  const live = createDayFeed({ key: props.day.key })
  const view = createMemo(() => newest(live.view(), props.day.view))
  const actions = createConsole(props.day.key)
  const [open, setOpen] = createSignal<'late' | 'cancel' | null>(null)
  /** What has become of a day that was handed over. */
  const [said, setSaid] = createSignal('')
  const close = () => setOpen(null)
  createEffect(
    on(
      () => live.view()?.seq,
      (seq) => {
        if (seq !== undefined && seq > props.day.view.seq) void props.refetch()
      },
    ),
  )
  return (
    <section class="card stack" aria-labelledby="desk-day">
      <header class="desk-day-head">
        <h2 id="desk-day">{props.day.doctor.name}</h2>
        <span class="chip">{doctorStatusInWords(view())}</span>
        <ConnectionPill feed={live} asOf={asOfInWords(live, now())} />
        <div class="row wrap">
          <Show when={mayStartLate(view())}>
            <button type="button" class="button small" aria-haspopup="dialog" onClick={() => setOpen('late')}>
              {consoleDay().whole.startLater}
            </button>
          </Show>
          <Show when={!view().isCancelled}>
            <button
              type="button"
              class="button small"
              aria-haspopup="dialog"
              onClick={() => setOpen('cancel')}
            >
              {consoleDay().whole.cancelDay}
            </button>
          </Show>
        </div>
      </header>
      <DeskLine
        day={props.day}
        view={view()}
        connected={live.connected()}
        now={now()}
        onPrint={props.onPrint}
      />
      <LateDialog
        day={props.day}
        isOpen={open() === 'late'}
        now={now()}
        actions={actions}
        onClose={close}
        onCancelDay={() => setOpen('cancel')}
      />
      <p class={said() === '' ? 'visually-hidden' : 'note good'} role="status">
        {said()}
      </p>
      <CancelDayDialog
        day={props.day}
        say={setSaid}
        view={view()}
        isOpen={open() === 'cancel'}
        actions={actions}
        onClose={close}
      />
    </section>
  )
}
