import type { MessagesWords } from '../screens/messages.ts'
import { number } from './numbers.ts'

export const messages = {
  banner: 'New message',
  close: 'Close message',
  newToken: (token) => `Your token is now ${token}`,
  secondsLeft: (seconds) => `${seconds} seconds left to join`,
  label: 'Messages',
  heading: 'What we told you',
  nothing: 'Nothing yet. Changes of your place appear here.',
  earlier: (count) => `Earlier: ${number(count)}`,
} satisfies MessagesWords
