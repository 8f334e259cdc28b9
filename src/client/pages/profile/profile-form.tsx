import { For, Show } from 'solid-js'
import { LIMITS } from '../../../record/limits.ts'
import { SEX } from '../../../record/profile.ts'
import { isLanguage, LANGUAGE_NAMES, LANGUAGES } from '../../../words/languages.ts'
import { Field } from '../../components/field.tsx'
import { ProblemNote } from '../../components/problem-note.tsx'
import { browserLanguage } from '../../language/choice.ts'
import { forms } from '../../language/forms.ts'
import { profile } from '../../language/profile.ts'
import { createProfile, type OwnProfile } from './create-profile.ts'
import { ListEditor } from './list-editor.tsx'

const LISTS = ['allergies', 'conditions', 'medicines'] as const

/** CHART-1: theirs to fill and change; every limit stands beside its field. */
export function ProfileForm(props: {
  profile: OwnProfile
  readAgain: () => Promise<{ data?: OwnProfile | undefined }>
}) {
  const it = createProfile(() => props.profile)
  const words = () => profile()
  const says = (name: Parameters<typeof it.problemOf>[0]) => {
    const problem = it.problemOf(name)
    return problem && forms()[problem]
  }
  async function takeNewer() {
    const { data } = await props.readAgain()
    if (data) it.take(data)
  }
  return (
    <form
      class="card stack"
      aria-label={words().title}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void it.submit(event.currentTarget)
      }}
    >
      <Field name="name" label={words().name} hint={words().nameHint} problem={says('name')}>
        {(field) => (
          <input
            {...field}
            class="input"
            autocomplete="name"
            value={it.typed().name}
            onInput={({ currentTarget }) => it.change({ name: currentTarget.value })}
          />
        )}
      </Field>
      <div class="profile-pair">
        <Field name="dateOfBirth" label={words().dateOfBirth} problem={says('dateOfBirth')}>
          {(field) => (
            <input
              {...field}
              class="input"
              type="date"
              autocomplete="bday"
              value={it.typed().dateOfBirth ?? ''}
              onChange={({ currentTarget }) => it.change({ dateOfBirth: currentTarget.value || null })}
            />
          )}
        </Field>
        <Field name="sex" label={words().sex} problem={null}>
          {(field) => (
            <select
              {...field}
              class="input"
              onChange={({ currentTarget: { value } }) =>
                it.change({ sex: SEX.find((each) => each === value) ?? null })
              }
            >
              <option value="">{words().sexes.notSaid}</option>
              <For each={SEX}>
                {(each) => (
                  <option value={each} selected={each === it.typed().sex}>
                    {words().sexes[each]}
                  </option>
                )}
              </For>
            </select>
          )}
        </Field>
      </div>
      <Field name="phone" label={words().phone} hint={words().phoneHint} problem={says('phone')}>
        {(field) => (
          <input
            {...field}
            class="input"
            type="tel"
            autocomplete="tel"
            value={it.typed().phone}
            onInput={({ currentTarget }) => it.change({ phone: currentTarget.value })}
          />
        )}
      </Field>
      <Field name="language" label={words().language} hint={words().languageHint} problem={null}>
        {(field) => (
          <select
            {...field}
            class="input"
            onChange={({ currentTarget: { value } }) => isLanguage(value) && it.change({ language: value })}
          >
            <For each={LANGUAGES}>
              {(each) => (
                <option
                  value={each}
                  lang={each}
                  selected={each === (it.typed().language ?? browserLanguage())}
                >
                  {LANGUAGE_NAMES[each]}
                </option>
              )}
            </For>
          </select>
        )}
      </Field>
      <For each={LISTS}>
        {(list) => (
          <ListEditor
            name={list}
            items={it.typed()[list]}
            most={LIMITS.profileItems}
            problem={says(list)}
            onChange={(items) => it.change({ [list]: items })}
          />
        )}
      </For>
      <Show when={it.isStale()} fallback={<ProblemNote problem={it.problem()} />}>
        <div class="note warn stack tight" role="alert">
          <p>{words().stale}</p>
          <div>
            <button type="button" class="button" onClick={() => void takeNewer()}>
              {words().takeNewer}
            </button>
          </div>
        </div>
      </Show>
      <p class={it.isSaved() ? 'note good' : 'visually-hidden'} role="status">
        {it.isSaved() ? words().saved : ''}
      </p>
      <div>
        <button type="submit" class="button primary" aria-disabled={it.isPending()}>
          {it.isPending() ? words().saving : words().save}
        </button>
      </div>
    </form>
  )
}
