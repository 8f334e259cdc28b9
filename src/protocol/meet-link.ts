/** MEET-2, P17: exactly `https://meet.google.com/` and three, four and three lower-case letters. Nothing else. */
const MEET_LINK = /^https:\/\/meet\.google\.com\/[a-z]{3}-[a-z]{4}-[a-z]{3}$/

export const isMeetLink = (text: string): boolean => MEET_LINK.test(text)

const HOST = 'meet.google.com'
const START = `https://${HOST}/`

export type MeetLinkFault = 'empty' | 'space' | 'http' | 'no_https' | 'host' | 'capitals' | 'query' | 'groups'

/** MEET-10: the first thing that keeps a text from being a Meet link; null exactly when it is one. */
export function whyNotMeetLink(text: string): MeetLinkFault | null {
  if (isMeetLink(text)) return null
  if (text.trim() === '') return 'empty'
  if (/\s/.test(text)) return 'space'
  const lower = text.toLowerCase()
  // Somebody who is still typing the beginning has made no mistake yet.
  if (START.startsWith(lower)) return 'groups'
  if (lower.startsWith('http://')) return 'http'
  if (!lower.startsWith('https://')) return 'no_https'
  const [host] = lower.slice('https://'.length).split(/[/?#]/)
  if (host !== HOST) return 'host'
  if (/[?#]/.test(text)) return 'query'
  return text === lower ? 'groups' : 'capitals'
}

/**
 * MEET-11: the link that was certainly meant: without the space around it, what follows `?` or `#` and a last slash, in
 * lower case, beginning with https. Null when nothing certain can be made of it, or nothing needs to be.
 */
export function repairedMeetLink(text: string): string | null {
  const [address = ''] = text.trim().toLowerCase().split(/[?#]/)
  const repaired = `https://${address.replace(/^https?:\/\//, '').replace(/\/$/, '')}`
  return repaired !== text && isMeetLink(repaired) ? repaired : null
}
