import { A } from '@solidjs/router'
import { useQuery } from '@tanstack/solid-query'
import { Match, Show, Switch } from 'solid-js'
import { problemOf } from '../../api/problem.ts'
import { queries } from '../../api/queries.ts'
import { createPart } from '../../components/create-part.ts'
import { createTitle } from '../../components/create-title.ts'
import { Gate } from '../../components/gate.tsx'
import { Loaded } from '../../components/loaded.tsx'
import { record } from '../../language/record.ts'
import { VisitRecordView } from './visit-record.tsx'

/** HIST-1: what one visit has left, at an address of its own. */
export default function RecordPage() {
  return (
    <Gate to="patient">
      <RecordOfVisit />
    </Gate>
  )
}

/** What a link that is not one's own is answered with, and one of a visit that is not finished. */
const NONE: readonly string[] = ['NOT_FOUND', 'NOT_ALLOWED', 'BAD_INPUT']

function RecordOfVisit() {
  const appointmentId = createPart('appointmentId')
  const read = useQuery(() => queries.record(appointmentId()))
  const isNone = () => read.isError && NONE.includes(problemOf(read.error).code)
  createTitle(() => {
    if (isNone()) return record().unknown
    return read.isPending || !read.data ? undefined : record().title(read.data.date)
  })
  return (
    <div class="stack record">
      <A class="back" href="/history">
        <span aria-hidden="true">←</span> {record().allVisits}
      </A>
      <Switch>
        <Match when={isNone()}>
          <section class="card stack empty">
            <h1>{record().unknown}</h1>
            <p class="soft">{record().afterUnknown}</p>
          </section>
        </Match>
        <Match when={true}>
          {/* Until it is known which visit it is. */}
          <Show when={read.isPending || read.isLoadingError}>
            <h1 class="visually-hidden">{record().facts.label}</h1>
          </Show>
          <Loaded query={read} says={record().loading} rows={3} shape="record">
            {(known) => <VisitRecordView record={known()} />}
          </Loaded>
        </Match>
      </Switch>
    </div>
  )
}
