import { createSignal, For, onMount } from 'solid-js'
import { type FieldProblem, problemOfName } from '../../../protocol/forms.ts'
import { problemOfPhone } from '../../../protocol/profile-form.ts'
import { createAction } from '../../api/create-action.ts'
import { forgetting } from '../../api/forgetting.ts'
import { api } from '../../api/trpc.ts'
import { createChecks } from '../../components/create-checks.ts'
import { Field } from '../../components/field.tsx'
import { ProblemNote } from '../../components/problem-note.tsx'
import { desk } from '../../language/desk.ts'
import { forms } from '../../language/forms.ts'
import type { DoctorToday } from './desk-day.ts'
import type { Ticket } from './ticket-paper.tsx'

type Wish = { readonly doctorId: string; readonly name: string; readonly phone: string }

/** DESK-3: three fields, and Enter gives the token. */
export function WalkInForm(props: {
  doctors: readonly DoctorToday[]
  doctor: DoctorToday
  /** After another: the name has the focus. */
  isNext: boolean
  onChoose: (id: string) => void
  onGiven: (ticket: Ticket & { readonly name: string }) => void
}) {
  const words = () => desk().walkIn
  let first: HTMLInputElement | undefined
  const [name, setName] = createSignal('')
  const [phone, setPhone] = createSignal('')
  const checks = createChecks({
    'walk-in-name': () => problemOfName(name()),
    'walk-in-phone': () => problemOfPhone(phone()),
  })
  const book = forgetting(
    createAction((wish: Wish, commandId) => api.desk.bookWalkIn.mutate({ ...wish, commandId })),
    () => [name(), phone(), props.doctor.id],
  )
  onMount(() => {
    if (props.isNext) first?.focus()
  })
  const says = (problem: FieldProblem | null) => {
    if (problem === 'NAME_MISSING') return words().nameMissing
    return problem && forms()[problem]
  }
  async function submit(event: SubmitEvent & { currentTarget: HTMLFormElement }) {
    event.preventDefault()
    if (!checks.pass(event.currentTarget)) return
    const { id, name: doctor, door, date } = props.doctor
    const wish = { doctorId: id, name: name().trim(), phone: phone().trim() }
    const given = await book.act(wish)
    if (given) props.onGiven({ token: given.token, name: wish.name, doctor, door, date })
  }
  return (
    <form class="walk-in-form" noValidate onSubmit={(event) => void submit(event)}>
      <Field name="walk-in-name" label={words().name} problem={says(checks.problemOf('walk-in-name'))}>
        {(field) => (
          <input
            {...field}
            ref={first}
            class="input"
            autocomplete="off"
            value={name()}
            onInput={({ currentTarget }) => setName(currentTarget.value)}
          />
        )}
      </Field>
      <Field
        name="walk-in-phone"
        label={words().phone}
        hint={words().phoneHint}
        problem={says(checks.problemOf('walk-in-phone'))}
      >
        {(field) => (
          <input
            {...field}
            class="input"
            type="tel"
            autocomplete="off"
            dir="ltr"
            value={phone()}
            onInput={({ currentTarget }) => setPhone(currentTarget.value)}
          />
        )}
      </Field>
      <Field name="walk-in-doctor" label={words().doctor} problem={null}>
        {(field) => (
          <select
            {...field}
            class="input"
            onChange={({ currentTarget }) => props.onChoose(currentTarget.value)}
          >
            <For each={props.doctors}>
              {(each) => (
                <option value={each.id} selected={each.id === props.doctor.id}>
                  {each.name}
                </option>
              )}
            </For>
          </select>
        )}
      </Field>
      <button type="submit" class="button primary" aria-disabled={book.isPending()}>
        {book.isPending() ? words().adding : words().add}
      </button>
      <ProblemNote problem={book.problem()} />
    </form>
  )
}
