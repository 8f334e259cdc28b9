import { Show } from 'solid-js'
import { repairedMeetLink, whyNotMeetLink } from '../../../../protocol/meet-link.ts'
import { meetLink } from '../../../language/meet-link.ts'
import { settings } from '../../../language/settings.ts'

/** MEET-2, MEET-10, MEET-11: the link as it is typed, what is wrong with it, and what it may be meant to be. */
export function LinkField(props: { typed: string; isTouched: boolean; onInput: (typed: string) => void }) {
  let input: HTMLInputElement | undefined
  const fault = () => (props.isTouched ? whyNotMeetLink(props.typed) : null)
  const repaired = () => repairedMeetLink(props.typed)
  return (
    <div class="field">
      <label for="meet-link">{settings().link.label}</label>
      <input
        ref={input}
        id="meet-link"
        class="input"
        inputmode="url"
        dir="ltr"
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        placeholder="https://meet.google.com/xxx-xxxx-xxx"
        value={props.typed}
        aria-invalid={fault() !== null}
        aria-describedby="meet-link-reason"
        onInput={(event) => props.onInput(event.currentTarget.value)}
      />
      <div
        id="meet-link-reason"
        class="settings-hint small"
        classList={{ fault: fault() !== null }}
        aria-live="polite"
      >
        <Show
          when={fault()}
          fallback={whyNotMeetLink(props.typed) === null ? <p>{settings().link.valid}</p> : null}
        >
          {(fault) => (
            <>
              <p class="link-why">{settings().link.why[fault()]}</p>
              <p>{meetLink().invalid}</p>
            </>
          )}
        </Show>
      </div>
      <Show when={repaired()}>
        {(link) => (
          <button
            type="button"
            class="button repair"
            onClick={() => {
              props.onInput(link())
              input?.focus()
            }}
          >
            {settings().link.repair(link())}
          </button>
        )}
      </Show>
    </div>
  )
}
