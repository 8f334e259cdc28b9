import { createEffect, createSignal, on, Show } from 'solid-js'
import { isMeetLink } from '../../../../protocol/meet-link.ts'
import { createAction } from '../../../api/create-action.ts'
import { forgetting } from '../../../api/forgetting.ts'
import { api } from '../../../api/trpc.ts'
import { Dialog } from '../../../components/dialog.tsx'
import { ProblemNote } from '../../../components/problem-note.tsx'
import { settings } from '../../../language/settings.ts'
import '../../../styles/settings.css'
import { LinkField } from './link-field.tsx'

/** MEET-2, MEET-3: the link is judged while it is typed, by the rule that the server uses. MEET-12: how many were told. */
export function LinkDialog(props: {
  link: string | null
  /** MEET-5: what the doctor has said of this link. */
  guestsAsk: boolean
  isReported: boolean
  mode: 'closed' | 'asked' | 'needed'
  onClose: () => void
  /** Whether this dialog is open still: an answer that comes late is no word about one that was opened since. */
  onSaved: (isStillOpen: boolean) => void
  say: (sentence: string) => void
}) {
  let form: HTMLFormElement | undefined
  const [typed, setTyped] = createSignal('')
  /** An empty field is nobody's mistake before something has been done with it. */
  const [isTouched, setTouched] = createSignal(false)
  let opening = 0
  const save = forgetting(
    createAction(({ link, guestsAsk }: { link: string; guestsAsk: boolean }, commandId) =>
      api.doctor.updateMeetLink.mutate({ link, guestsAsk, commandId }),
    ),
    typed,
  )
  const confirm = createAction((guestsAsk: boolean) => api.doctor.setGuestsAsk.mutate({ guestsAsk }))
  /** It is said of one link: another begins without it. */
  const [chosen, setChosen] = createSignal<{ link: string; guestsAsk: boolean } | null>(null)
  const guestsAsk = () => {
    const said = chosen()
    if (said?.link === typed()) return said.guestsAsk
    return typed() === props.link && props.guestsAsk
  }
  const words = () => settings().link
  createEffect(
    on(
      () => props.mode,
      (mode) => {
        opening += 1
        if (mode === 'closed') return
        setTyped(props.link ?? '')
        setTouched(false)
        setChosen(null)
        save.forget()
        confirm.forget()
      },
    ),
  )

  async function submit(event: SubmitEvent) {
    event.preventDefault()
    setTouched(true)
    if (!isMeetLink(typed())) {
      form?.querySelector('input')?.focus()
      return
    }
    const asked = opening
    // Saved again it would be told to ten patients as a new one; after a report that is what is wanted (MEET-7).
    if (typed() === props.link && !props.isReported) {
      const isAsWas = guestsAsk() === props.guestsAsk
      if (!isAsWas && (await confirm.act(guestsAsk())) === null) return
      props.onSaved(asked === opening)
      props.say(isAsWas ? words().unchanged : words().guestsAskSaved)
      return
    }
    const answer = await save.act({ link: typed(), guestsAsk: guestsAsk() })
    if (answer === null) return
    props.onSaved(asked === opening)
    props.say(words().saved(answer.notified))
  }

  return (
    <Dialog isOpen={props.mode !== 'closed'} title={words().title} onClose={() => props.onClose()}>
      <form ref={form} class="stack" onSubmit={submit}>
        <Show when={props.mode === 'needed'}>
          <p class="note warn" role="alert">
            {words().needed}
          </p>
        </Show>
        <LinkField
          typed={typed()}
          isTouched={isTouched()}
          onInput={(text) => {
            setTyped(text)
            setTouched(true)
          }}
        />
        <div class="field">
          <label class="settings-switch">
            <input
              type="checkbox"
              checked={guestsAsk()}
              aria-describedby="guests-ask-hint"
              onChange={({ currentTarget }) => setChosen({ link: typed(), guestsAsk: currentTarget.checked })}
            />
            <span>{words().guestsAsk}</span>
          </label>
          <p id="guests-ask-hint" class="settings-hint small">
            {words().guestsAskHint}
          </p>
        </div>
        <ProblemNote problem={save.problem() ?? confirm.problem()} />
        <p class="small soft">{words().tells}</p>
        <div class="row end">
          <button type="button" class="button" onClick={() => props.onClose()}>
            {words().close}
          </button>
          {/* Not `disabled`, which would drop the focus (CONSOLE-5). */}
          <button type="submit" class="button primary" aria-disabled={save.isPending()}>
            <Show when={!save.isPending()} fallback={words().saving}>
              {props.mode === 'needed' ? words().saveAndStart : words().save}
            </Show>
          </button>
        </div>
      </form>
    </Dialog>
  )
}
