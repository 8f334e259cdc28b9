import { type Mock, vi } from 'vitest'

const asked = (): { query: Mock; mutate: Mock } => ({ query: vi.fn(), mutate: vi.fn() })

/** What pages ask of the Worker; a test says what each is answered. For `vi.mock` of `api/trpc.ts`. */
export const fakeApi = () => ({
  session: { me: asked(), setLanguage: asked() },
  account: {
    mine: asked(),
    sessions: asked(),
    endSession: asked(),
    endSessions: asked(),
    prove: asked(),
    sendProofCode: asked(),
    sendDeletionCode: asked(),
    remove: asked(),
  },
  push: { key: asked(), subscribe: asked(), unsubscribe: asked() },
  demo: { accounts: asked() },
  doctors: { list: asked(), days: asked(), forecast: asked() },
  appointments: { mine: asked(), one: asked(), expected: asked(), book: asked(), cancel: asked() },
  desk: { doctors: asked(), day: asked(), bookWalkIn: asked(), checkIn: asked() },
  history: {
    mine: asked(),
    doctors: asked(),
    patients: asked(),
    one: asked(),
    reads: asked(),
    ofPatient: asked(),
  },
  profile: { mine: asked(), save: asked(), ofPatient: asked() },
  notifications: { all: asked(), unread: asked(), markRead: asked() },
  noticeSettings: { mine: asked(), change: asked() },
  setup: { begin: asked(), state: asked(), becomeDoctor: asked() },
  clinic: { mine: asked(), save: asked() },
  invitations: { list: asked(), create: asked(), renew: asked(), revoke: asked() },
  join: { look: asked(), accept: asked(), acceptAsMe: asked() },
  people: { list: asked(), deactivate: asked(), reactivate: asked(), setAdmin: asked() },
  audit: { list: asked() },
  texts: { mine: asked(), askCode: asked(), confirm: asked(), remove: asked() },
})
