import { createSignal, For, untrack } from 'solid-js'
import { LINE_MOST, problemOfLine, problemOfOptionalLine } from '../../../protocol/forms.ts'
import { createAction } from '../../api/create-action.ts'
import { api } from '../../api/trpc.ts'
import { createChecks } from '../../components/create-checks.ts'
import { Field } from '../../components/field.tsx'
import { ProblemNote } from '../../components/problem-note.tsx'
import { browserLanguage } from '../../language/choice.ts'
import { forms } from '../../language/forms.ts'
import { setup } from '../../language/setup.ts'

export type Clinic = {
  readonly name: string
  readonly address: string
  readonly timeZone: string
  readonly languages: readonly string[]
}

const OFFERED = [
  'en',
  'hi',
  'ar',
  'bn',
  'de',
  'es',
  'fr',
  'gu',
  'kn',
  'ml',
  'mr',
  'pa',
  'pt',
  'ta',
  'te',
  'ur',
]

/** ADMIN-4: with what every new doctor begins; before it was ever saved, with what this device knows. */
export function ClinicForm(props: { clinic: Clinic | null; onSaved: () => Promise<unknown> | unknown }) {
  const words = () => setup().clinic
  const known = untrack(() => props.clinic)
  const [name, setName] = createSignal(known?.name ?? '')
  const [address, setAddress] = createSignal(known?.address ?? '')
  const here = new Intl.DateTimeFormat().resolvedOptions().timeZone
  const [timeZone, setTimeZone] = createSignal(known?.timeZone ?? here)
  const [languages, setLanguages] = createSignal(known?.languages ?? [browserLanguage()])
  const checks = createChecks({
    'clinic-name': () => problemOfLine(name()),
    'clinic-address': () => problemOfOptionalLine(address()),
  })
  const says = (field: 'clinic-name' | 'clinic-address') => {
    const problem = checks.problemOf(field)
    return problem && forms()[problem]
  }
  const zones = () => [...new Set([timeZone(), 'UTC', ...Intl.supportedValuesOf('timeZone')])].toSorted()
  const offered = () => [...new Set([...OFFERED, ...(known?.languages ?? [])])]
  const languageName = (tag: string) =>
    new Intl.DisplayNames(browserLanguage(), { type: 'language' }).of(tag) ?? tag
  const toggle = (tag: string) =>
    setLanguages((now) => (now.includes(tag) ? now.filter((each) => each !== tag) : [...now, tag]))
  const save = createAction(async (clinic: Clinic) => {
    await api.clinic.save.mutate({ ...clinic, languages: [...clinic.languages] })
    await props.onSaved()
  })
  function submit(event: SubmitEvent & { currentTarget: HTMLFormElement }) {
    event.preventDefault()
    if (!checks.pass(event.currentTarget)) return
    void save.act({
      name: name().trim(),
      address: address().trim(),
      timeZone: timeZone(),
      languages: languages(),
    })
  }
  return (
    <form class="stack" noValidate onSubmit={submit}>
      <Field name="clinic-name" label={words().name} problem={says('clinic-name')}>
        {(field) => (
          <input
            {...field}
            class="input"
            autocomplete="organization"
            required
            maxlength={LINE_MOST}
            value={name()}
            onInput={(event) => setName(event.currentTarget.value)}
          />
        )}
      </Field>
      <Field
        name="clinic-address"
        label={words().address}
        hint={words().addressHint}
        problem={says('clinic-address')}
      >
        {(field) => (
          <input
            {...field}
            class="input"
            autocomplete="street-address"
            maxlength={LINE_MOST}
            value={address()}
            onInput={(event) => setAddress(event.currentTarget.value)}
          />
        )}
      </Field>
      <Field name="time-zone" label={words().timeZone} problem={null}>
        {(field) => (
          <select
            {...field}
            class="input"
            value={timeZone()}
            onChange={(event) => setTimeZone(event.currentTarget.value)}
          >
            <For each={zones()}>
              {(zone) => (
                <option value={zone} selected={zone === timeZone()}>
                  {zone}
                </option>
              )}
            </For>
          </select>
        )}
      </Field>
      <fieldset class="field clinic-languages" aria-describedby="languages-hint">
        <legend>{words().languages}</legend>
        <p id="languages-hint" class="small soft">
          {words().languagesHint}
        </p>
        <div>
          <For each={offered()}>
            {(tag) => (
              <label class="tick">
                <input type="checkbox" checked={languages().includes(tag)} onChange={() => toggle(tag)} />
                <span>{languageName(tag)}</span>
              </label>
            )}
          </For>
        </div>
      </fieldset>
      <ProblemNote problem={save.problem()} />
      <div>
        <button class="button primary" type="submit" aria-disabled={save.isPending()}>
          {words().save}
        </button>
      </div>
    </form>
  )
}
