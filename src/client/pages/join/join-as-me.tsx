import { createSignal, Show } from 'solid-js'
import { problemOfLine } from '../../../protocol/forms.ts'
import { createAction } from '../../api/create-action.ts'
import { api } from '../../api/trpc.ts'
import { createChecks } from '../../components/create-checks.ts'
import { ProblemNote } from '../../components/problem-note.tsx'
import { forms } from '../../language/forms.ts'
import { setup } from '../../language/setup.ts'
import { SpecializationField } from '../setup/new-account-form.tsx'

/** ADMIN-6: with the account that one is signed in to. */
export function JoinAsMe(props: {
  secret: string
  name: string
  isDoctor: boolean
  onJoined: () => Promise<void>
}) {
  const words = () => setup().join
  const [specialization, setSpecialization] = createSignal('')
  const checks = createChecks({
    specialization: () => (props.isDoctor ? problemOfLine(specialization()) : null),
  })
  const problem = () => {
    const own = checks.problemOf('specialization')
    return own && forms()[own]
  }
  const accept = createAction(async (mine: string) => {
    await api.join.acceptAsMe.mutate({ secret: props.secret, specialization: mine })
    await props.onJoined()
  })
  function submit(event: SubmitEvent & { currentTarget: HTMLFormElement }) {
    event.preventDefault()
    if (checks.pass(event.currentTarget)) void accept.act(specialization().trim())
  }
  return (
    <form class="stack" noValidate onSubmit={submit}>
      <Show when={props.isDoctor}>
        <SpecializationField value={specialization()} problem={problem()} onInput={setSpecialization} />
      </Show>
      <ProblemNote problem={accept.problem()} />
      <button class="button primary big" type="submit" aria-disabled={accept.isPending()}>
        {words().asMe(props.name)}
      </button>
      <p class="small soft">{words().signOutFirst}</p>
    </form>
  )
}
