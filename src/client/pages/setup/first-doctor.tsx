import { createSignal } from 'solid-js'
import { problemOfLine } from '../../../protocol/forms.ts'
import { createAction } from '../../api/create-action.ts'
import { api } from '../../api/trpc.ts'
import { createChecks } from '../../components/create-checks.ts'
import { ProblemNote } from '../../components/problem-note.tsx'
import { forms } from '../../language/forms.ts'
import { setup } from '../../language/setup.ts'
import { InviteForm } from '../admin/invite-form.tsx'
import { SpecializationField } from './new-account-form.tsx'

/** ADMIN-4: the admin themself, or somebody who is invited. */
export function FirstDoctor(props: {
  /** Somebody is on their way: what is left is to go on. */
  isInvited: boolean
  sendsMail: boolean
  onDoctor: () => Promise<unknown>
  onInvited: () => Promise<unknown>
  onGoOn: () => void
}) {
  const words = () => setup().doctor
  const [specialization, setSpecialization] = createSignal('')
  const checks = createChecks({ specialization: () => problemOfLine(specialization()) })
  const become = createAction(async (mine: string) => {
    await api.setup.becomeDoctor.mutate({ specialization: mine })
    await props.onDoctor()
  })
  const problem = () => {
    const own = checks.problemOf('specialization')
    return own && forms()[own]
  }
  function submit(event: SubmitEvent & { currentTarget: HTMLFormElement }) {
    event.preventDefault()
    if (checks.pass(event.currentTarget)) void become.act(specialization().trim())
  }
  return (
    <>
      <p class="soft">{words().text}</p>
      <form class="card stack" noValidate onSubmit={submit} aria-labelledby="first-me">
        <h3 id="first-me">{words().me}</h3>
        <p class="small soft">{words().meText}</p>
        <SpecializationField value={specialization()} problem={problem()} onInput={setSpecialization} />
        <ProblemNote problem={become.problem()} />
        <div>
          <button class="button primary" type="submit" aria-disabled={become.isPending()}>
            {words().becomeDoctor}
          </button>
        </div>
      </form>
      <section class="card stack" aria-labelledby="first-other">
        <h3 id="first-other">{words().somebody}</h3>
        <InviteForm isFirstDoctor sendsMail={props.sendsMail} onInvited={props.onInvited} />
      </section>
      <div>
        <button
          type="button"
          class={props.isInvited ? 'button primary' : 'link reach'}
          onClick={() => props.onGoOn()}
        >
          {props.isInvited ? words().goOn : words().later}
        </button>
      </div>
    </>
  )
}
