import { createMemo, Show } from 'solid-js'
import type { Instant, Token } from '../../../queue/ids.ts'
import type { PublicView } from '../../../queue/views/view.ts'
import { createAction } from '../../api/create-action.ts'
import { api } from '../../api/trpc.ts'
import { ProblemNote } from '../../components/problem-note.tsx'
import { consoleLine } from '../../language/console-line.ts'
import { desk } from '../../language/desk.ts'
import { marksOf, patientOf } from '../console/console-day.ts'
import { ModeMark } from '../console/line/mode-mark.tsx'
import { PresenceMark } from '../console/line/presence.tsx'
import { RowTurn } from '../console/line/row-turn.tsx'
import type { DeskDay } from './desk-day.ts'
import type { Ticket } from './ticket-paper.tsx'

/** DESK-5: one who waits; a press on the name opens what else can be done. DESK-4: "Arrived" stands in the row itself. */
export function DeskRow(props: {
  day: DeskDay
  view: PublicView
  token: Token
  connected: readonly Token[]
  likely: Instant | null
  isOpen: boolean
  onToggle: () => void
  onMove: (appointmentId: string) => void
  onCancel: (appointmentId: string) => void
  onPrint: (ticket: Ticket) => void
}) {
  const words = () => desk().row
  const person = createMemo(() => patientOf(props.day, props.token))
  const name = () => person()?.patientName ?? consoleLine().line.token(props.token)
  const marks = () => marksOf(props.view, props.token, props.connected, person())
  const checkIn = createAction((appointmentId: string, commandId) =>
    api.desk.checkIn.mutate({ appointmentId, commandId }),
  )
  const details = () => `desk-row-${props.token}`
  const toCheckIn = () => {
    const patient = person()
    return patient?.mode === 'in_person' && !marks().hasJoined ? patient.appointmentId : null
  }
  const ticket = (): Ticket => ({
    token: props.token,
    doctor: props.day.doctor.name,
    door: props.day.settings.door,
    date: props.day.date,
  })
  return (
    <li class="line-row" classList={{ foremost: props.token === props.view.line[0] }}>
      <div class="row-main desk-row">
        <RowTurn token={props.token} likely={props.likely} />
        <button
          type="button"
          class="person-row"
          aria-expanded={props.isOpen}
          aria-controls={details()}
          onClick={() => props.onToggle()}
        >
          <span class="who">
            <strong>{name()}</strong>
          </span>
          <span class="why desk-why">
            <PresenceMark marks={marks()} />
            <Show when={person()}>{(person) => <ModeMark mode={person().mode} />}</Show>
          </span>
        </button>
        <Show when={toCheckIn()} fallback={<span />}>
          {(id) => (
            <button
              type="button"
              class="button small"
              aria-label={words().arrivedOf(name())}
              aria-disabled={checkIn.isPending()}
              onClick={() => void checkIn.act(id())}
            >
              {words().arrived}
            </button>
          )}
        </Show>
      </div>
      <ProblemNote problem={checkIn.problem()} />
      <div id={details()}>
        <Show when={props.isOpen && person()}>
          {(person) => (
            <div class="desk-details">
              <Show when={person().phone} fallback={<p class="small soft">{words().noPhone}</p>}>
                {(phone) => <a href={`tel:${phone()}`}>{phone()}</a>}
              </Show>
              <div class="row wrap">
                <button
                  type="button"
                  class="button small"
                  onClick={() => props.onMove(person().appointmentId)}
                >
                  {words().move}
                </button>
                <button type="button" class="button small" onClick={() => props.onPrint(ticket())}>
                  {words().print}
                </button>
                <button
                  type="button"
                  class="button small danger"
                  onClick={() => props.onCancel(person().appointmentId)}
                >
                  {words().cancel}
                </button>
              </div>
            </div>
          )}
        </Show>
      </div>
    </li>
  )
}
