import { useQueryClient } from '@tanstack/solid-query'
import type { inferRouterOutputs } from '@trpc/server'
import { createSignal } from 'solid-js'
import { problemOfName } from '../../../protocol/forms.ts'
import {
  problemOfBirthDate,
  problemOfItem,
  problemOfItems,
  problemOfPhone,
  tidiedItems,
} from '../../../protocol/profile-form.ts'
import type { AppRouter } from '../../../server/routers/app.ts'
import type { ProfileList } from '../../../words/screens/profile.ts'
import { createAction } from '../../api/create-action.ts'
import { forgetting } from '../../api/forgetting.ts'
import { queries } from '../../api/queries.ts'
import { api } from '../../api/trpc.ts'
import { createChecks } from '../../components/create-checks.ts'
import { dayHere } from '../../components/day-here.ts'
import { keepChoice } from '../../language/choice.ts'

export type OwnProfile = inferRouterOutputs<AppRouter>['profile']['mine']
type Typed = Omit<OwnProfile, 'savedAt' | 'version'>

/** CHART-1: the form of a profile. What is typed rests on the version that was read, and overwrites no other. */
export function createProfile(read: () => OwnProfile) {
  const client = useQueryClient()
  const typedOf = ({ savedAt: _, version: __, ...typed }: OwnProfile): Typed => typed
  const [version, setVersion] = createSignal(read().version)
  const [typed, setTyped] = createSignal(typedOf(read()))
  const [isSaved, setSaved] = createSignal(false)

  const itemsProblem = (list: ProfileList) =>
    problemOfItems(tidiedItems(typed()[list])) ??
    typed()
      [list].map(problemOfItem)
      .find((each) => each) ??
    null
  const checks = createChecks({
    name: () => problemOfName(typed().name),
    dateOfBirth: () => problemOfBirthDate(typed().dateOfBirth ?? '', today()),
    phone: () => problemOfPhone(typed().phone),
    allergies: () => itemsProblem('allergies'),
    conditions: () => itemsProblem('conditions'),
    medicines: () => itemsProblem('medicines'),
  })

  const save = createAction(async ({ language, ...wish }: Typed) => {
    const saved = await api.profile.save.mutate({ ...wish, ...listsOf(wish), version: version() })
    setVersion(saved.version)
    if (language !== null && language !== saved.language) {
      await api.session.setLanguage.mutate({ language })
      // LANG-2: its words are chosen once, when the app starts.
      if (keepChoice(language)) location.reload()
    }
    const now = { ...saved, language }
    setTyped(typedOf(now))
    client.setQueryData(queries.profile().queryKey, now)
    void client.invalidateQueries(queries.me())
    return true
  })
  forgetting(save, typed)

  return {
    typed,
    problemOf: checks.problemOf,
    problem: save.problem,
    isPending: save.isPending,
    isSaved,
    isStale: () => save.problem()?.code === 'STALE',
    change(part: Partial<Typed>) {
      setSaved(false)
      setTyped({ ...typed(), ...part })
    },
    async submit(form: HTMLFormElement) {
      if (save.isPending() || !checks.pass(form)) return
      setSaved((await save.act(typed())) === true)
    },
    /** What was typed here goes; only when it is asked for. */
    take(newer: OwnProfile) {
      save.forget()
      setVersion(newer.version)
      setTyped(typedOf(newer))
    },
  }
}

/** It may be tomorrow already where the patient is: the server allows for it, too. */
const today = () => dayHere(Date.now())

const listsOf = ({ allergies, conditions, medicines }: Pick<Typed, ProfileList>) => ({
  allergies: tidiedItems(allergies),
  conditions: tidiedItems(conditions),
  medicines: tidiedItems(medicines),
})
