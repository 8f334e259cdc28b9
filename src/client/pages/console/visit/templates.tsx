import { createResource, createSignal, For, Show, Suspense } from 'solid-js'
import { LIMITS } from '../../../../record/limits.ts'
import type { Prescription } from '../../../../record/prescription.ts'
import { tidied } from '../../../../record/tidied.ts'
import { createAction } from '../../../api/create-action.ts'
import { api } from '../../../api/trpc.ts'
import { ProblemNote } from '../../../components/problem-note.tsx'
import { visit } from '../../../language/visit.ts'

type Template = Awaited<ReturnType<typeof api.templates.list.query>>[number]

/** RX-5: what a doctor prescribes again and again, under names of their own. */
export function Templates(props: { content: Prescription; onApply: (template: Prescription) => void }) {
  const words = () => visit().templates
  const [list, { refetch }] = createResource(() => api.templates.list.query().catch(() => [] as Template[]), {
    initialValue: [],
  })
  const [chosen, setChosen] = createSignal('')
  const [name, setName] = createSignal('')
  const [saved, setSaved] = createSignal<string | null>(null)
  const template = () => list.latest.find(({ id }) => id === chosen())
  const saving = createAction(async () => {
    const answer = await api.templates.save.mutate({ name: name(), content: tidied(props.content) })
    setSaved(name().trim())
    setName('')
    await refetch()
    return answer
  })
  const removing = createAction(async (id: string) => {
    const answer = await api.templates.remove.mutate({ id })
    setChosen('')
    await refetch()
    return answer
  })
  return (
    <details class="templates">
      <summary>{words().label}</summary>
      <Suspense>
        <div class="template-row">
          <select
            class="input"
            aria-label={words().choose}
            onChange={(event) => setChosen(event.currentTarget.value)}
          >
            <option value="">{words().choose}</option>
            <For each={list.latest}>
              {({ id, name }) => (
                <option value={id} selected={id === chosen()}>
                  {name}
                </option>
              )}
            </For>
          </select>
          <Show when={template()}>
            {(found) => (
              <>
                <button type="button" class="button small" onClick={() => props.onApply(found().content)}>
                  {words().apply}
                </button>
                <button
                  type="button"
                  class="button quiet small"
                  onClick={() => void removing.act(found().id)}
                >
                  {words().remove}
                </button>
              </>
            )}
          </Show>
        </div>
      </Suspense>
      <form
        class="template-row"
        onSubmit={(event) => {
          event.preventDefault()
          if (name().trim() !== '') void saving.act(null)
        }}
      >
        <input
          class="input"
          dir="auto"
          aria-label={words().name}
          placeholder={words().name}
          maxlength={LIMITS.templateName}
          value={name()}
          onInput={(event) => setName(event.currentTarget.value)}
        />
        <button type="submit" class="button small" aria-disabled={name().trim() === '' || saving.isPending()}>
          {words().save}
        </button>
      </form>
      <p class="small soft" role="status">
        <Show when={saved()}>{(name) => words().saved(name())}</Show>
      </p>
      <ProblemNote problem={saving.problem() ?? removing.problem()} />
    </details>
  )
}
