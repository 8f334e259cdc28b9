import type { Notice } from './create-notices.ts'

/**
 * NOTE-11: newest first, as their events were; the number of an event is in the id, and several may be of one moment. Of
 * position updates that follow one another the newest says all that the others did.
 */
export function worthReading(notices: readonly Notice[]): readonly Notice[] {
  return [...notices]
    .sort((a, b) => b.at - a.at || b.id.localeCompare(a.id, 'en', { numeric: true }))
    .filter(({ type }, place, all) => type !== 'position_update' || all[place - 1]?.type !== type)
}

/** WAIT-23: the screen itself says the rest, as it is by now: the place, the turn, a missed one, the doctor, the token. */
const NEWS: readonly Notice['type'][] = ['message', 'meet_link_update']

export const isNews = ({ type }: Notice): boolean => NEWS.includes(type)
