import { useQuery } from '@tanstack/solid-query'
import { askWhoIsHere, queries } from '../api/queries.ts'
import { keepChoice } from '../language/choice.ts'
import { keepRole } from './last-role.ts'

/** Who is signed in: undefined as long as it has never been known, null for nobody. */
export function useSession() {
  const query = useQuery(() => ({ ...queries.me(), staleTime: 60_000 }))
  // One that failed later has not signed anybody out: what was known stays.
  const me = () => (query.isPending || query.isLoadingError ? undefined : query.data)
  return {
    query,
    me,
    /** When an account has changed hands the app starts anew: nothing that was read before counts. */
    async enter(path: string | null) {
      const me = await askWhoIsHere()
      if (me?.language) keepChoice(me.language)
      keepRole(me?.role ?? '')
      location.replace(path ?? homeOf(me?.role ?? ''))
    },
  }
}

/** Where each role begins. */
export const homeOf = (role: string) => HOMES[role] ?? '/'

const HOMES: Readonly<Record<string, string>> = { doctor: '/console', staff: '/desk' }
