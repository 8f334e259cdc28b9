import type { ScreenWords } from '../../words/dictionary.ts'
import type { Language } from '../../words/languages.ts'

/** How the words of each language but English are loaded. */
export type OtherLanguages = Readonly<Record<Exclude<Language, 'en'>, () => Promise<Partial<ScreenWords>>>>

export const inAllScreens: OtherLanguages = {
  hi: async () => (await import('../../words/hindi/screens.ts')).screens,
}

/** Without the words of screens that the waiting room never shows (decision 008). */
export const inWaitingRoom: OtherLanguages = {
  hi: async () => (await import('../../words/hindi/waiting-room-screens.ts')).waitingRoomScreens,
}
