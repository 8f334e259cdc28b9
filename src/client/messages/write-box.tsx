import { createEffect, on, Show } from 'solid-js'
import { LIMITS } from '../../record/limits.ts'
import { ProblemNote } from '../components/problem-note.tsx'
import { conversation as words } from '../language/conversation.ts'
import type { Conversation } from './create-conversation.ts'

/** From here on it is said how much is left. */
const NEAR = 100

/** MSG-1, MSG-2: where a message is written. What is typed stays until it is on its way, and comes back when it is refused. */
export function WriteBox(props: { conversation: Conversation; focusWished?: number }) {
  const { typed, type, send, isTooLong, problem } = props.conversation
  const id = `message-${crypto.randomUUID()}`
  const left = () => LIMITS.message - typed().trim().length
  let box: HTMLTextAreaElement | undefined
  createEffect(
    on(
      () => props.focusWished,
      (wished) => wished && box?.focus(),
    ),
  )

  function submit(event: Event) {
    event.preventDefault()
    if (send()) box?.focus()
  }
  return (
    <form class="write" onSubmit={submit}>
      <label class="visually-hidden" for={id}>
        {words().label}
      </label>
      <textarea
        ref={box}
        id={id}
        class="input"
        rows="2"
        value={typed()}
        placeholder={words().label}
        aria-invalid={isTooLong()}
        aria-describedby={`${id}-left`}
        onInput={({ currentTarget }) => type(currentTarget.value)}
        onKeyDown={(event) => event.key === 'Enter' && (event.ctrlKey || event.metaKey) && submit(event)}
      />
      <button
        type="submit"
        class="button"
        title={words().sendKeys}
        aria-disabled={typed().trim() === '' || isTooLong()}
      >
        {words().send}
      </button>
      <p id={`${id}-left`} class="small" classList={{ 'too-long': isTooLong() }}>
        <Show when={left() <= NEAR}>{isTooLong() ? words().tooMuch(-left()) : words().left(left())}</Show>
      </p>
      <ProblemNote problem={problem()} />
    </form>
  )
}
