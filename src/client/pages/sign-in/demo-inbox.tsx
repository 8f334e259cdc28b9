import { useQuery } from '@tanstack/solid-query'
import { Show } from 'solid-js'
import { queries } from '../../api/queries.ts'
import { signIn } from '../../language/sign-in.ts'

/** MAIL-6: where the demo's mails are, in a tab beside this one; nothing at all on a real clinic. */
export function DemoInbox() {
  const demo = useQuery(() => queries.demo())
  return (
    <Show when={!demo.isPending && demo.data?.offered}>
      <p>
        <a class="link reach" href="/demo/inbox" target="_blank" rel="noreferrer">
          {signIn().inbox}
        </a>
      </p>
    </Show>
  )
}
