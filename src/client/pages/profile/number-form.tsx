import type { inferRouterInputs } from '@trpc/server'
import { createSignal, For, onMount, Show } from 'solid-js'
import { problemOfNumber } from '../../../protocol/forms.ts'
import type { AppRouter } from '../../../server/routers/app.ts'
import { createAction } from '../../api/create-action.ts'
import { forgetting } from '../../api/forgetting.ts'
import { createChecks } from '../../components/create-checks.ts'
import { Field } from '../../components/field.tsx'
import { ProblemNote } from '../../components/problem-note.tsx'
import { forms } from '../../language/forms.ts'
import { textNumber } from '../../language/text-number.ts'

export type NumberWish = inferRouterInputs<AppRouter>['texts']['askCode']
type Via = NumberWish['via']

/** SMS-2: a number to be told at, and by what where the clinic's gateway offers both. */
export function NumberForm(props: {
  offers: readonly Via[]
  /** By a press: the field has the focus. */
  isOpened: boolean
  onAsk: (wish: NumberWish) => Promise<unknown>
}) {
  let input: HTMLInputElement | undefined
  const [number, setNumber] = createSignal('')
  const [chosen, setChosen] = createSignal<Via | null>(null)
  const via = () => chosen() ?? props.offers[0] ?? 'sms'
  const checks = createChecks({ mobile: () => problemOfNumber(number()) })
  const ask = forgetting(
    createAction((wish: NumberWish) => props.onAsk(wish)),
    () => [number(), via()],
  )
  onMount(() => {
    if (props.isOpened) input?.focus()
  })
  const problem = () => {
    const own = checks.problemOf('mobile')
    return own ? forms()[own] : null
  }
  function submit(event: SubmitEvent & { currentTarget: HTMLFormElement }) {
    event.preventDefault()
    if (checks.pass(event.currentTarget)) void ask.act({ number: number(), via: via() })
  }
  return (
    <form class="stack" noValidate onSubmit={submit}>
      <Field name="mobile" label={textNumber().number} hint={textNumber().numberHint} problem={problem()}>
        {(field) => (
          <input
            {...field}
            ref={input}
            class="input"
            type="tel"
            inputmode="tel"
            autocomplete="tel"
            dir="ltr"
            maxlength={40}
            value={number()}
            onInput={({ currentTarget }) => setNumber(currentTarget.value)}
          />
        )}
      </Field>
      <Show when={props.offers.length > 1}>
        <fieldset class="field">
          <legend>{textNumber().via}</legend>
          <div class="segments">
            <For each={props.offers}>
              {(each) => (
                <label>
                  <input type="radio" name="via" checked={via() === each} onChange={() => setChosen(each)} />
                  {textNumber().vias[each]}
                </label>
              )}
            </For>
          </div>
        </fieldset>
      </Show>
      <ProblemNote problem={ask.problem()} />
      <div>
        <button class="button primary" type="submit" aria-disabled={ask.isPending()}>
          {ask.isPending() ? textNumber().working : textNumber().send}
        </button>
      </div>
    </form>
  )
}
