import { notices as words } from '../language/notices.ts'
import type { Told } from './next-banner.ts'

/** NOTE-14: over the page, where it moves nothing; read out by the bell's regions. It does not leave under a pointer or the focus. */
export function TellingBanner(props: { told: Told; onClose: () => void; onHold: (isHeld: boolean) => void }) {
  return (
    <section
      class={`told-banner ${props.told.priority}`}
      aria-label={words().banner}
      onPointerEnter={() => props.onHold(true)}
      onPointerLeave={() => props.onHold(false)}
      onFocusIn={() => props.onHold(true)}
      onFocusOut={() => props.onHold(false)}
    >
      <span>{props.told.message}</span>
      <a rel="external" href={`/live/${encodeURIComponent(props.told.appointmentId)}`}>
        {words().toWaitingRoom}
      </a>
      <button type="button" aria-label={words().closeBanner} onClick={() => props.onClose()}>
        ✕
      </button>
    </section>
  )
}
