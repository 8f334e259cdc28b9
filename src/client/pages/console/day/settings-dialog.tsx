import { createEffect, createSignal, on } from 'solid-js'
import { createAction } from '../../../api/create-action.ts'
import { api } from '../../../api/trpc.ts'
import { Dialog } from '../../../components/dialog.tsx'
import { ProblemNote } from '../../../components/problem-note.tsx'
import type { Day } from '../console-day.ts'

const MOST_MINUTES = 120

/** POS-3, LATE-1: what the doctor sets for every day; today's queue takes it over at once. */
export function SettingsDialog(props: {
  settings: Day['settings']
  isOpen: boolean
  onClose: () => void
  onSaved: () => void
}) {
  const [minutes, setMinutes] = createSignal(0)
  const [skips, setSkips] = createSignal(false)
  const save = createAction((settings: Day['settings'], commandId) =>
    api.doctor.updateSettings.mutate({ ...settings, commandId }),
  )
  createEffect(
    on(
      () => props.isOpen,
      (isOpen) => {
        if (!isOpen) return
        setMinutes(props.settings.minutesPerPatient)
        setSkips(props.settings.skipAutomatically)
        save.forget()
      },
    ),
  )
  const isPossible = () => Number.isInteger(minutes()) && minutes() >= 1 && minutes() <= MOST_MINUTES

  async function submit(event: SubmitEvent) {
    event.preventDefault()
    if (!isPossible()) return
    if (await save.act({ minutesPerPatient: minutes(), skipAutomatically: skips() })) props.onSaved()
  }

  return (
    <Dialog isOpen={props.isOpen} title="Settings" onClose={() => props.onClose()}>
      <form class="stack" onSubmit={submit}>
        <div class="field">
          <label for="minutes-per-patient">Minutes for one patient</label>
          <input
            id="minutes-per-patient"
            class="input"
            type="number"
            inputmode="numeric"
            min="1"
            max={MOST_MINUTES}
            required
            value={minutes()}
            aria-invalid={!isPossible()}
            aria-describedby="minutes-reason"
            onInput={(event) => setMinutes(event.currentTarget.valueAsNumber)}
          />
          <p id="minutes-reason" class="small soft" aria-live="polite">
            {isPossible()
              ? 'Serves the forecasts until your own visits tell more.'
              : `A whole number from 1 to ${MOST_MINUTES}, please.`}
          </p>
        </div>
        <label class="check">
          <input
            type="checkbox"
            checked={skips()}
            onChange={(event) => setSkips(event.currentTarget.checked)}
          />
          Skip a called patient who has not joined after two minutes; you then call the next
        </label>
        <p class="small soft">Without it the time only runs out on the screen, and you decide.</p>
        <ProblemNote problem={save.problem()} />
        <div class="row end">
          <button type="button" class="button" onClick={() => props.onClose()}>
            Close
          </button>
          <button type="submit" class="button primary" disabled={save.isPending() || !isPossible()}>
            {save.isPending() ? 'Saving…' : 'Save'}
          </button>
        </div>
      </form>
    </Dialog>
  )
}
