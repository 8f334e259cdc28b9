/** MEET-2, P17: exactly `https://meet.google.com/` and three, four and three lower-case letters. Nothing else. */
const MEET_LINK = /^https:\/\/meet\.google\.com\/[a-z]{3}-[a-z]{4}-[a-z]{3}$/

export const isMeetLink = (text: string): boolean => MEET_LINK.test(text)
