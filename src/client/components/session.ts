import { useQuery, useQueryClient } from '@tanstack/solid-query'
import { signOut } from '../api/auth.ts'
import { queries } from '../api/queries.ts'

/** Who is signed in: undefined while it is not known, null for nobody. */
export function useSession() {
  const client = useQueryClient()
  const query = useQuery(() => ({ ...queries.me(), staleTime: 60_000 }))
  const me = () => (query.isPending || query.isError ? undefined : query.data)
  return {
    query,
    me,
    /** After an account has changed hands, nothing that was read before counts. */
    async renew() {
      await client.resetQueries()
      return client.fetchQuery(queries.me())
    },
    async leave() {
      await signOut()
      location.assign('/sign-in')
    },
  }
}

/** Where each role begins. */
export const homeOf = (role: string) => (role === 'doctor' ? '/console' : '/')
