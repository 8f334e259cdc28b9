import { createSignal, Show } from 'solid-js'
import { notices as words } from '../language/notices.ts'
import { createVoice } from '../pages/live/told/create-voice.ts'
import { Regions } from '../pages/live/told/regions.tsx'
import { Centre } from './centre.tsx'
import { createNotices } from './create-notices.ts'
import { TellingBanner } from './telling-banner.tsx'
import '../styles/notices.css'

/** More is said with a plus. */
const MOST = 99

/** NOTE-14, NOTE-15: all that tells a patient something on every page; loaded once the page stands. */
export function Bell() {
  const voice = createVoice()
  const notices = createNotices(voice)
  const [isOpen, setOpen] = createSignal(false)
  return (
    <>
      <button
        type="button"
        class="link plain bell"
        aria-haspopup="dialog"
        aria-label={words().bell(notices.unread())}
        title={words().bell(notices.unread())}
        onClick={() => setOpen(true)}
      >
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d="M6 17v-6a6 6 0 0 1 12 0v6l1.5 2h-15z" />
          <path d="M10 21.5h4" />
        </svg>
        <Show when={notices.unread() > 0}>
          <span class="bell-count" aria-hidden="true">
            {notices.unread() > MOST ? `${MOST}+` : notices.unread()}
          </span>
        </Show>
      </button>
      <Regions voice={voice} />
      <Show when={notices.banner()}>
        {(told) => <TellingBanner told={told()} onClose={notices.close} onHold={notices.setHeld} />}
      </Show>
      <Show when={isOpen()}>
        <Centre onClose={() => setOpen(false)} onShown={(ids) => void notices.markRead(ids)} />
      </Show>
    </>
  )
}
