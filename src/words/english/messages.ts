import type { MessagesWords } from '../screens/messages.ts'
import { number } from './numbers.ts'

export const messages = {
  banner: 'New message',
  close: 'Close message',
  newToken: (token) => `Your token is now ${token}`,
  secondsLeft: {
    online: (seconds) => `${seconds} seconds left to join`,
    in_person: (seconds) => `${seconds} seconds left to walk in`,
  },
  label: 'Messages',
  heading: 'What we told you',
  nothing: 'Nothing yet. Changes of your place appear here.',
  earlier: (count) => `Earlier: ${number(count)}`,
} satisfies MessagesWords
