import { api } from '../../api/trpc.ts'
import { account } from '../../language/account.ts'
import type { OwnAccount } from './own-account.ts'
import { ProofForm } from './proof-form.tsx'

/** ACC-12: asked in the place of what it is for, before one changes how one comes in. */
export function ChangeProof(props: {
  own: OwnAccount
  /** Of its field: there is one in more than one section. */
  name: string
  /** What was wanted goes on. */
  onProven: () => Promise<unknown>
  onCancel: () => void
}) {
  return (
    <ProofForm
      own={props.own}
      name={props.name}
      ask={account().proof.ask}
      askCode={account().proof.askCode}
      label={account().password.current}
      does={account().proof.confirm}
      instead={account().email.cancel}
      onSendCode={() => api.account.sendProofCode.mutate()}
      onProof={async (proof) => {
        await api.account.prove.mutate(proof)
        await props.onProven()
      }}
      onInstead={() => props.onCancel()}
    />
  )
}
