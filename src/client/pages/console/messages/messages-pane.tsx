import { createMemo, For, Show } from 'solid-js'
import type { PublicView } from '../../../../queue/views/view.ts'
import { conversation as words } from '../../../language/conversation.ts'
import { type Day, type Patient, patientOf } from '../console-day.ts'
import type { DayMessages } from './create-day-messages.ts'
import { PatientMessages } from './patient-messages.tsx'
import { UnreadMark } from './unread-mark.tsx'

/**
 * ROOM-7: the messages of whoever is being seen, or of whom the doctor has asked for. Whom the doctor writes to does not
 * change with the turn: what is typed must not go to the next one.
 */
export function MessagesPane(props: { day: Day; view: PublicView; messages: DayMessages }) {
  const personOf = (appointmentId: string | null) =>
    props.day.patients.find((each) => each.appointmentId === appointmentId)
  const current = () => patientOf(props.day, props.view.serving)
  const others = createMemo(() =>
    props.messages.waiting().flatMap((appointmentId) => personOf(appointmentId) ?? []),
  )
  const shown = createMemo(() => personOf(props.messages.chosen()) ?? current() ?? others()[0])
  const isElsewhere = () => current() !== undefined && shown()?.appointmentId !== current()?.appointmentId
  const rest = () => others().filter(({ appointmentId }) => appointmentId !== shown()?.appointmentId)
  return (
    <div class="messages-pane">
      <Show when={isElsewhere() && current()}>
        {(current) => (
          <button type="button" class="link" onClick={() => props.messages.choose(null)}>
            {words().toCurrent(current().patientName)}
          </button>
        )}
      </Show>
      <Show
        keyed
        when={shown()?.appointmentId}
        fallback={
          <div class="empty-pane">
            <p>{words().nobody}</p>
            <p class="small soft">{words().afterNobody}</p>
          </div>
        }
      >
        {(appointmentId) => (
          <PatientMessages
            appointmentId={appointmentId}
            name={nameOf(shown())}
            isLive={props.messages.isLive()}
            onWriting={() => props.messages.choose(appointmentId)}
          />
        )}
      </Show>
      <Show when={rest().length > 0}>
        <section class="also-wrote" aria-label={words().waitForAnswer}>
          <h3 class="eyebrow">{words().waitForAnswer}</h3>
          <ul>
            <For each={rest()}>
              {(person) => (
                <li>
                  <button
                    type="button"
                    class="button small"
                    onClick={() => props.messages.choose(person.appointmentId)}
                  >
                    {nameOf(person)}
                    <UnreadMark count={props.messages.unreadOf(person.appointmentId)} />
                  </button>
                </li>
              )}
            </For>
          </ul>
        </section>
      </Show>
    </div>
  )
}

const nameOf = (person: Patient | undefined) =>
  person ? words().person(person.token, person.patientName) : ''
