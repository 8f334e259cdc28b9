import { A } from '@solidjs/router'
import { useQuery } from '@tanstack/solid-query'
import { createSignal, Match, Show, Switch } from 'solid-js'
import { queries } from '../../api/queries.ts'
import { Loaded } from '../../components/loaded.tsx'
import { useSession } from '../../components/session.ts'
import { setup } from '../../language/setup.ts'
import { ClinicForm } from './clinic-form.tsx'
import { FirstDoctor } from './first-doctor.tsx'

const STEPS = ['clinic', 'doctor', 'done'] as const

/** ADMIN-4: each step is saved as it is done, and the first that is not is the one that is shown. */
export function FirstRun() {
  const session = useSession()
  const state = useQuery(() => queries.setUp())
  const invitations = useQuery(() => queries.invitations())
  /** The link of an invitation stands on the page: it is not taken away before they have it. */
  const [isInvitedNow, setInvitedNow] = createSignal(false)
  const [isLater, setLater] = createSignal(false)
  return (
    <Loaded query={state} says={setup().loading} rows={4}>
      {(known) => {
        const step = () => {
          if (known().clinic === null) return 'clinic'
          const hasNobody = !known().hasDoctor && !known().hasInvited
          return (hasNobody || isInvitedNow()) && !isLater() ? 'doctor' : 'done'
        }
        const number = () => STEPS.indexOf(step()) + 1
        return (
          <section class="card stack" aria-labelledby="setup-step">
            <p class="small soft">{setup().step(number(), STEPS.length)}</p>
            <progress aria-hidden="true" max={STEPS.length} value={number()} />
            <h2 id="setup-step">{setup().steps[step()]}</h2>
            <Switch>
              <Match when={step() === 'clinic'}>
                <ClinicForm clinic={known().clinic} onSaved={() => state.refetch()} />
              </Match>
              <Match when={step() === 'doctor'}>
                <FirstDoctor
                  isInvited={isInvitedNow()}
                  sendsMail={!invitations.isPending && invitations.data?.sendsMail === true}
                  onDoctor={async () => {
                    await session.query.refetch()
                    setInvitedNow(false)
                    await state.refetch()
                  }}
                  onInvited={async () => {
                    setInvitedNow(true)
                    await state.refetch()
                  }}
                  onGoOn={() => setLater(true)}
                />
              </Match>
              <Match when={step() === 'done'}>
                <Done isDoctor={session.me()?.role === 'doctor'} />
              </Match>
            </Switch>
          </section>
        )
      }}
    </Loaded>
  )
}

function Done(props: { isDoctor: boolean }) {
  const words = () => setup().done
  return (
    <>
      <p>{words().text}</p>
      <Show when={props.isDoctor}>
        <p class="soft">{words().asDoctor}</p>
      </Show>
      <div class="row ways">
        <Show when={props.isDoctor}>
          <A class="button primary" href="/console">
            {words().toConsole}
          </A>
        </Show>
        <A class={props.isDoctor ? 'button' : 'button primary'} href="/admin">
          {words().toAdmin}
        </A>
      </div>
    </>
  )
}
