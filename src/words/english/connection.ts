import type { ConnectionWords } from '../screens/connection.ts'

export const connection = {
  connecting: 'Connecting',
  live: 'Live',
  reconnecting: 'Reconnecting',
  polling: 'Updating every 10 s',
  offline: 'Offline',
  elsewhere: 'Open on other screens',
  outdated: 'Out of date',
  refused: 'Not open to you',
  useHere: 'Use here',
  reload: 'Reload the page',
  none: 'We cannot reach Anteroom. Check your connection; nothing is lost, and you can try again.',
} satisfies ConnectionWords
