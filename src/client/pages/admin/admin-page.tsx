import { useQuery, useQueryClient } from '@tanstack/solid-query'
import { createSignal, Show } from 'solid-js'
import { queries } from '../../api/queries.ts'
import { createTitle } from '../../components/create-title.ts'
import { Gate } from '../../components/gate.tsx'
import { Loaded } from '../../components/loaded.tsx'
import { admin } from '../../language/admin.ts'
import { setup } from '../../language/setup.ts'
import { ClinicForm } from '../setup/clinic-form.tsx'
import { AuditSection } from './audit-section.tsx'
import { InvitationsSection } from './invitations-section.tsx'
import { InviteForm } from './invite-form.tsx'
import { PeopleSection } from './people-section.tsx'

/** ADMIN-1: the clinic, for whoever sets it up. */
export default function AdminPage() {
  createTitle(() => admin().title)
  return (
    <Gate to="admin">
      <Clinic />
    </Gate>
  )
}

function Clinic() {
  const client = useQueryClient()
  const invitations = useQuery(() => queries.invitations())
  const people = useQuery(() => queries.people())
  const clinic = useQuery(() => queries.clinic())
  const [isSaved, setSaved] = createSignal(false)
  /** Every change is in the list of changes. */
  const changed = async (query: { refetch(): Promise<unknown> }) => {
    await Promise.all([query.refetch(), client.invalidateQueries({ queryKey: ['audit'] })])
  }
  return (
    <div class="admin">
      <h1>{admin().title}</h1>
      <div class="stack">
        <PeopleSection people={people} onChanged={() => changed(people)} />
        <section class="card stack" aria-labelledby="admin-invite">
          <h2 id="admin-invite">{admin().invite.heading}</h2>
          <InviteForm
            sendsMail={!invitations.isPending && invitations.data?.sendsMail === true}
            onInvited={() => changed(invitations)}
          />
        </section>
        <InvitationsSection invitations={invitations} onChanged={() => changed(invitations)} />
      </div>
      <div class="stack">
        <section class="card stack" aria-labelledby="admin-clinic">
          <h2 id="admin-clinic">{admin().clinic.heading}</h2>
          <Loaded query={clinic} says={admin().clinic.loading} rows={4}>
            {(known) => (
              <ClinicForm
                clinic={known()}
                onSaved={async () => {
                  setSaved(true)
                  await changed(clinic)
                }}
              />
            )}
          </Loaded>
          <p class={isSaved() ? 'note good' : 'visually-hidden'} role="status">
            <Show when={isSaved()}>{setup().clinic.saved}</Show>
          </p>
        </section>
        <AuditSection />
      </div>
    </div>
  )
}
