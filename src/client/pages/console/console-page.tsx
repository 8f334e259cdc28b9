import { useQuery } from '@tanstack/solid-query'
import { Show } from 'solid-js'
import { queries } from '../../api/queries.ts'
import { Gate } from '../../components/gate.tsx'
import { Loaded } from '../../components/loaded.tsx'
import { consoleDay } from '../../language/console-day.ts'
import '../../styles/console.css'
import '../../styles/console-frame.css'
import '../../styles/console-keys.css'
import '../../styles/console-chart.css'
import '../../styles/console-line.css'
import '../../styles/console-turn.css'
import '../../styles/visit.css'
import '../../styles/messages.css'
import { Console } from './console.tsx'

export default function ConsolePage() {
  return (
    <Gate to="doctor">
      <Today />
    </Gate>
  )
}

/** The day of the doctor who is signed in. Another day is another room: the console starts anew. */
function Today() {
  const day = useQuery(() => queries.day())
  return (
    <Loaded query={day} says={consoleDay().page.loading} rows={3}>
      {(loaded) => (
        <Show keyed when={loaded().key}>
          <Console day={loaded()} refetch={day.refetch} />
        </Show>
      )}
    </Loaded>
  )
}
