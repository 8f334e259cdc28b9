import type { MeetLinkWords } from '../screens/meet-link.ts'

export const meetLink = {
  invalid: 'Invalid Google Meet link format. Expected: https://meet.google.com/xxx-xxxx-xxx',
} satisfies MeetLinkWords
