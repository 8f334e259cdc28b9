import { For } from 'solid-js'
import { live } from '../../language/live.ts'
import { record } from '../../language/record.ts'
import type { VisitRecord } from './visit.ts'

/** LATE-4: every new token of the visit: when, why and who asked for it. */
export function TokenChanges(props: { changes: VisitRecord['reassignments'] }) {
  const words = () => record().tokens
  return (
    <section class="card stack" aria-labelledby="tokens-heading">
      <h2 id="tokens-heading">{words().heading}</h2>
      <ol class="stack tight">
        <For each={props.changes}>
          {({ oldToken, newToken, timestamp, reason, requestedBy }) => (
            <li class="small">
              {words().change(oldToken, newToken, live().timeOfDay(timestamp))}{' '}
              <span class="soft">
                {words().reasons[reason]} {words().by[requestedBy]}
              </span>
            </li>
          )}
        </For>
      </ol>
    </section>
  )
}
