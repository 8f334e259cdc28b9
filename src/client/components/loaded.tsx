import { type JSX, Match, Switch } from 'solid-js'
import { problemOf } from '../api/problem.ts'
import { pages } from '../language/pages.ts'
import { Skeleton } from './skeleton.tsx'

export type Query<Data> = {
  readonly data: Data | undefined
  readonly isPending: boolean
  readonly error: unknown
  refetch(): unknown
}

/** One query's three faces: on its way, failed with a next step, here. Stale data stays on the screen. */
export function Loaded<Data>(props: {
  query: Query<Data>
  says: string
  rows?: number
  /** What the shapes hold the place of. */
  shape?: string
  children: (data: () => Data) => JSX.Element
}) {
  // Reading `data` while it is pending would suspend the whole page.
  const data = () => (props.query.isPending ? undefined : props.query.data)
  return (
    <Switch>
      <Match when={data() !== undefined}>{props.children(() => data() as Data)}</Match>
      <Match when={props.query.isPending}>
        <Skeleton says={props.says} rows={props.rows ?? 2} shape={props.shape ?? ''} />
      </Match>
      <Match when={props.query.error}>
        {(error) => (
          <div class="card stack empty" role="alert">
            <p>{problemOf(error()).message}</p>
            <div>
              <button type="button" class="button" onClick={() => props.query.refetch()}>
                {pages().tryAgain}
              </button>
            </div>
          </div>
        )}
      </Match>
    </Switch>
  )
}
