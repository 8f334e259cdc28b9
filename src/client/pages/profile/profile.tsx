import { useQuery } from '@tanstack/solid-query'
import { queries } from '../../api/queries.ts'
import { Loaded } from '../../components/loaded.tsx'
import { profile } from '../../language/profile.ts'
import { ProfileForm } from './profile-form.tsx'

/** Read anew only when it is asked for: what is typed rests on what was read. */
export function Profile() {
  const own = useQuery(() => ({
    ...queries.profile(),
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  }))
  return (
    <Loaded query={own} says={profile().loading} rows={4}>
      {(known) => <ProfileForm profile={known()} readAgain={() => own.refetch()} />}
    </Loaded>
  )
}
