import { useQuery } from '@tanstack/solid-query'
import { queries } from '../../api/queries.ts'
import { createTitle } from '../../components/create-title.ts'
import { Gate } from '../../components/gate.tsx'
import { Loaded } from '../../components/loaded.tsx'
import { useSession } from '../../components/session.ts'
import { account } from '../../language/account.ts'
import { DeletionSection } from './deletion-section.tsx'
import { EmailSection } from './email-section.tsx'
import { PasskeysSection } from './passkeys-section.tsx'
import { PasswordSection } from './password-section.tsx'
import { SessionsSection } from './sessions-section.tsx'

/** ACC-9: one's own account, whatever one's role. */
export default function AccountPage() {
  createTitle(() => account().title)
  return (
    <Gate to="everybody">
      <OwnAccount />
    </Gate>
  )
}

function OwnAccount() {
  const { me } = useSession()
  const own = useQuery(() => queries.account())
  const sessions = useQuery(() => queries.sessions())
  return (
    <div class="account">
      <div class="account-head">
        <h1>{account().title}</h1>
        <p class="soft">
          <bdi>{me()?.name}</bdi>
        </p>
      </div>
      <Loaded query={own} says={account().loading} rows={4}>
        {(known) => (
          <>
            <div class="stack">
              <EmailSection own={known()} onChanged={() => own.refetch()} />
              <PasswordSection own={known()} onSaved={() => sessions.refetch()} />
              <PasskeysSection own={known()} />
            </div>
            <div class="stack">
              <SessionsSection sessions={sessions} />
              <DeletionSection own={known()} isPatient={me()?.role === 'patient'} />
            </div>
          </>
        )}
      </Loaded>
    </div>
  )
}
