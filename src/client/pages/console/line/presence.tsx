import { Show } from 'solid-js'
import { consoleLine } from '../../../language/console-line.ts'

type Presence = 'ready' | 'here' | 'notSeen'
type Marks = { readonly hasJoined: boolean; readonly isReady: boolean }

/** CALL-1: how far a patient has come, in one word. */
export function presenceOf({ hasJoined, isReady }: Marks): Presence {
  if (!hasJoined) return 'notSeen'
  return isReady ? 'ready' : 'here'
}

const SHAPES: Record<Presence, string> = {
  ready: 'M3.5 8.5 6.8 11.8 12.5 4.8',
  here: 'M8 8h.01',
  notSeen: 'M5 8h6',
}

/** CONSOLE-9: told by its shape, not by its colour alone; a dot beside it while the patient's page is open. */
export function PresenceIcon(props: { presence: Presence; isConnected: boolean }) {
  return (
    <span class="presence-icon" aria-hidden="true">
      <svg class={props.presence} viewBox="0 0 16 16" aria-hidden="true">
        <circle cx="8" cy="8" r="7" />
        <path d={SHAPES[props.presence]} />
      </svg>
      <Show when={props.isConnected}>
        <span class="screen" />
      </Show>
    </span>
  )
}

/**
 * By icon and word; whether their page is open is said to a screen reader, too. LINK-3: who is not here yet may have said
 * that they are coming.
 */
export function PresenceMark(props: {
  marks: Marks & { readonly isConnected: boolean }
  isComing?: boolean | undefined
}) {
  const words = () => consoleLine().presence
  const presence = () => presenceOf(props.marks)
  const word = () => words()[presence() === 'notSeen' && props.isComing ? 'coming' : presence()]
  return (
    <span class={`presence ${presence()}`}>
      <PresenceIcon presence={presence()} isConnected={props.marks.isConnected} />
      {word()}
      <Show when={props.marks.isConnected}>
        <span class="visually-hidden">, {words().connected}</span>
      </Show>
    </span>
  )
}

/** CONSOLE-9: what says nothing by itself, once, under the list: the rest of the marks are words. */
export function PresenceLegend() {
  return (
    <p class="legend">
      <span class="presence-icon" aria-hidden="true">
        <span class="screen" />
      </span>
      {consoleLine().presence.connectedMeans}
    </p>
  )
}
