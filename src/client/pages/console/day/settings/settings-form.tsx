import { createEffect, createSignal, on, onCleanup, onMount, Show } from 'solid-js'
import type { SettingsChange } from '../../../../../protocol/doctor-settings.ts'
import { createAction } from '../../../../api/create-action.ts'
import { forgetting } from '../../../../api/forgetting.ts'
import { api } from '../../../../api/trpc.ts'
import { ProblemNote } from '../../../../components/problem-note.tsx'
import { settings } from '../../../../language/settings.ts'
import type { Day } from '../../console-day.ts'
import { createDraft } from './create-draft.ts'
import { createStaying } from './create-staying.ts'
import { BookingsGroup, ScheduleGroup, VisitsGroup } from './form-groups.tsx'
import { guardLeaving } from './guard-leaving.ts'
import { Leaving } from './leaving.tsx'

/** SET-2, SET-4: everything a doctor sets, in one form; only what was changed is sent. */
export function SettingsForm(props: {
  settings: Day['settings']
  onClose: () => void
  onSaved: (change: SettingsChange) => void
}) {
  let element: HTMLFormElement | undefined
  /** An answer that comes late closes nothing that was opened since. */
  let isHere = true
  onCleanup(() => {
    isHere = false
  })
  const form = createDraft(props.settings)
  const staying = createStaying(form)
  const [isAsking, setAsking] = createSignal(false)
  const save = forgetting(
    createAction((change: SettingsChange, commandId) =>
      api.doctor.updateSettings.mutate({ ...change, commandId }),
    ),
    form.draft,
  )

  /** Whether whoever leaves may go; if not, they are asked. */
  const mayLeave = () => {
    if (form.isChanged()) setAsking(true)
    return !form.isChanged()
  }
  onMount(() => onCleanup(guardLeaving(element?.closest('dialog'), mayLeave)))
  createEffect(on(form.isChanged, (isChanged) => isChanged || setAsking(false)))

  async function submit(event: SubmitEvent) {
    event.preventDefault()
    const change = form.change()
    if (form.faults().length > 0) {
      element?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
      return
    }
    if (!form.isChanged()) return props.onClose()
    const saved = await save.act(change)
    if (saved === null) return
    props.onSaved(saved)
    if (isHere) props.onClose()
  }

  return (
    <form ref={element} class="settings-form" novalidate onSubmit={submit}>
      <ScheduleGroup form={form} staying={staying} timeZone={props.settings.timeZone} />
      <BookingsGroup form={form} staying={staying} />
      <VisitsGroup form={form} />
      <div class="settings-end">
        <ProblemNote problem={save.problem()} />
        <Show when={isAsking()}>
          <Leaving onKeep={() => setAsking(false)} onDiscard={() => props.onClose()} />
        </Show>
        <div class="row end">
          <Show when={!isAsking()}>
            <button type="button" class="button" onClick={() => mayLeave() && props.onClose()}>
              {settings().form.close}
            </button>
          </Show>
          {/* Not `disabled`, which would drop the focus (CONSOLE-5). */}
          <button type="submit" class="button primary" aria-disabled={save.isPending()}>
            {save.isPending() ? settings().form.saving : settings().form.save}
          </button>
        </div>
      </div>
    </form>
  )
}
