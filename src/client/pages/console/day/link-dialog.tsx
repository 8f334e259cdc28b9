import { createEffect, createSignal, on, Show } from 'solid-js'
import { isMeetLink } from '../../../../protocol/meet-link.ts'
import { createAction } from '../../../api/create-action.ts'
import { api } from '../../../api/trpc.ts'
import { Dialog } from '../../../components/dialog.tsx'
import { ProblemNote } from '../../../components/problem-note.tsx'
import { meetLink } from '../../../language/meet-link.ts'

const NEEDED = 'Please configure your Google Meet link in profile settings'

/** MEET-2, MEET-3: the link is judged while it is typed, by the rule that the server uses. */
export function LinkDialog(props: {
  link: string | null
  mode: 'closed' | 'asked' | 'needed'
  onClose: () => void
  onSaved: () => void
}) {
  const [typed, setTyped] = createSignal('')
  const save = createAction((link: string, commandId) =>
    api.doctor.updateMeetLink.mutate({ link, commandId }),
  )
  createEffect(
    on(
      () => props.mode,
      (mode) => {
        if (mode === 'closed') return
        setTyped(props.link ?? '')
        save.forget()
      },
    ),
  )
  const reason = () => (typed() === '' || isMeetLink(typed()) ? null : meetLink().invalid)

  async function submit(event: SubmitEvent) {
    event.preventDefault()
    if (isMeetLink(typed()) && (await save.act(typed()))) props.onSaved()
  }

  return (
    <Dialog isOpen={props.mode !== 'closed'} title="Google Meet link" onClose={() => props.onClose()}>
      <form class="stack" onSubmit={submit}>
        <Show when={props.mode === 'needed'}>
          <p class="note warn" role="alert">
            {NEEDED}
          </p>
        </Show>
        <div class="field">
          <label for="meet-link">Link for your online visits</label>
          <input
            id="meet-link"
            class="input"
            inputmode="url"
            autocomplete="off"
            spellcheck={false}
            placeholder="https://meet.google.com/xxx-xxxx-xxx"
            value={typed()}
            aria-invalid={reason() !== null}
            aria-describedby="meet-link-reason"
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
          <p id="meet-link-reason" class="small reason" aria-live="polite">
            {reason() ?? (isMeetLink(typed()) ? 'This is a valid link.' : '')}
          </p>
        </div>
        <ProblemNote problem={save.problem()} />
        <p class="small soft">The next ten online patients are told when it changes.</p>
        <div class="row end">
          <button type="button" class="button" onClick={() => props.onClose()}>
            Close
          </button>
          <button type="submit" class="button primary" disabled={save.isPending() || !isMeetLink(typed())}>
            {props.mode === 'needed' ? 'Save and start' : 'Save link'}
          </button>
        </div>
      </form>
    </Dialog>
  )
}
