import type { MeetLinkWords } from '../screens/meet-link.ts'

export const meetLink = {
  invalid: 'Google Meet लिंक का रूप सही नहीं है। ऐसा होना चाहिए: https://meet.google.com/xxx-xxxx-xxx',
} satisfies MeetLinkWords
