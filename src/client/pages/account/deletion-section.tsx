import { createSignal, Show } from 'solid-js'
import { api } from '../../api/trpc.ts'
import { forgetPerson } from '../../components/forget-person.ts'
import { account } from '../../language/account.ts'
import type { OwnAccount } from './own-account.ts'
import { type Proof, ProofForm } from './proof-form.tsx'

/** ACC-7, ACC-8: the end of an account, said before it is asked for, and proved before it comes. */
export function DeletionSection(props: { own: OwnAccount; isPatient: boolean }) {
  const words = () => account().deletion
  const [isOpen, setOpen] = createSignal(false)
  async function remove(proof: Proof) {
    await api.account.remove.mutate(proof)
    forgetPerson()
    location.assign('/')
  }
  return (
    <section class="card stack account-end" aria-labelledby="account-deletion">
      <h2 id="account-deletion">{words().heading}</h2>
      <Show when={props.isPatient} fallback={<p class="soft">{words().byClinic}</p>}>
        <p class="soft">{words().text}</p>
        <Show when={props.own.held > 0}>
          <p class="note warn">{words().held(props.own.held)}</p>
        </Show>
        <Show
          when={isOpen()}
          fallback={
            <div>
              <button type="button" class="button danger" onClick={() => setOpen(true)}>
                {words().start}
              </button>
            </div>
          }
        >
          <ProofForm
            own={props.own}
            name="deletion"
            ask={words().ask}
            askCode={words().askCode}
            label={words().password}
            does={words().confirm}
            instead={words().keep}
            isDanger
            onSendCode={() => api.account.sendDeletionCode.mutate()}
            onProof={remove}
            onInstead={() => setOpen(false)}
          />
        </Show>
      </Show>
    </section>
  )
}
