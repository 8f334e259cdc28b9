import { createEffect, For } from 'solid-js'
import { isLanguage, LANGUAGE_NAMES, LANGUAGES, type Language } from '../../words/languages.ts'
import { createAction } from '../api/create-action.ts'
import { api } from '../api/trpc.ts'
import { browserLanguage, keepChoice } from '../language/choice.ts'
import { shell } from '../language/shell.ts'
import { ProblemNote } from './problem-note.tsx'

/**
 * LANG-2: kept with the account of whoever is signed in, and in this browser. Words are chosen once, when the app starts,
 * so a choice starts it anew; so does one that the account has brought from another device. Nothing can be chosen before
 * it is known whose choice it is.
 */
export function LanguageChoice(props: { me: { readonly language: Language | null } | null | undefined }) {
  const choose = createAction(async (language: Language) => {
    if (props.me) await api.session.setLanguage.mutate({ language })
    if (keepChoice(language)) location.reload()
    return true
  })
  async function change(select: HTMLSelectElement) {
    const { value } = select
    // What could not be kept is not the choice: the select must not go on saying so.
    if (isLanguage(value) && !(await choose.act(value))) select.value = browserLanguage()
  }
  createEffect(() => {
    const kept = props.me?.language
    if (kept && keepChoice(kept)) location.reload()
  })
  return (
    <>
      <select
        class="language"
        aria-label={shell().language}
        disabled={props.me === undefined || choose.isPending()}
        onChange={({ currentTarget }) => void change(currentTarget)}
      >
        <For each={LANGUAGES}>
          {(each) => (
            <option value={each} lang={each} selected={each === browserLanguage()}>
              {LANGUAGE_NAMES[each]}
            </option>
          )}
        </For>
      </select>
      <ProblemNote problem={choose.problem()} />
    </>
  )
}
