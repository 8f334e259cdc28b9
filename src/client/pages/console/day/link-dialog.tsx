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
    createAction((link: string, commandId) => api.doctor.updateMeetLink.mutate({ link, commandId })),
    typed,
  )
  const words = () => settings().link
  createEffect(
    on(
      () => props.mode,
      (mode) => {
        opening += 1
        if (mode === 'closed') return
        setTyped(props.link ?? '')
        setTouched(false)
        save.forget()
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
    // Saved again it would be told to ten patients as a new one; after a report that is what is wanted (MEET-7).
    if (typed() === props.link && !props.isReported) {
      props.onClose()
      props.say(words().unchanged)
      return
    }
    const asked = opening
    const answer = await save.act(typed())
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
        <ProblemNote problem={save.problem()} />
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
