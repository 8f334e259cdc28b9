import type { inferRouterOutputs } from '@trpc/server'
import { For } from 'solid-js'
import type { AppRouter } from '../../../server/routers/app.ts'
import { live } from '../../language/live.ts'
import { record } from '../../language/record.ts'

type Changes = inferRouterOutputs<AppRouter>['history']['one']['reassignments']

/** LATE-4: every new token of the visit: when, why and who asked for it. */
export function TokenChanges(props: { changes: Changes }) {
  const words = () => record().tokens
  return (
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
  )
}
