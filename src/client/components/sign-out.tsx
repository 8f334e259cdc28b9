import { signOut } from '../api/auth.ts'
import { createAction } from '../api/create-action.ts'
import { shell } from '../language/shell.ts'
import { forgetPerson } from './forget-person.ts'
import { ProblemNote } from './problem-note.tsx'

/** One that fails says so: whoever walks away from a shared screen must not believe that they have signed out. */
export function SignOut(props: { name: string }) {
  const leave = createAction(async () => {
    await signOut()
    forgetPerson()
    location.assign('/sign-in')
  })
  return (
    <>
      <button
        type="button"
        class="link plain"
        title={shell().signedInAs(props.name)}
        disabled={leave.isPending()}
        onClick={() => void leave.act(undefined)}
      >
        {shell().signOut}
      </button>
      <ProblemNote problem={leave.problem()} />
    </>
  )
}
