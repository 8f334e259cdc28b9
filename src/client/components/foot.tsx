import { A } from '@solidjs/router'
import { Show } from 'solid-js'
import { shell } from '../language/shell.ts'

/** PAGE-6: what this is, and how doctors come in. */
export function Foot(props: { isSignedOut: boolean }) {
  return (
    <footer class="foot small">
      <p>
        <strong>Anteroom</strong> <span class="soft">{shell().foot.what}</span>
      </p>
      <Show when={props.isSignedOut}>
        <A href="/sign-in?next=%2Fconsole">{shell().foot.doctors}</A>
      </Show>
    </footer>
  )
}
