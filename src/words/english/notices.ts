import type { NoticesWords } from '../screens/notices.ts'
import { counted } from './numbers.ts'

export const notices = {
  bell: (unread) =>
    unread === 0 ? 'What we told you' : `What we told you: ${counted(unread, { one: 'new', other: 'new' })}`,
  heading: 'What we told you',
  loading: 'Loading what we told you',
  nothing: 'Nothing yet.',
  afterNothing: 'Once you have booked, what changes about your appointments is kept here.',
  isNew: 'New',
  more: 'Show earlier ones',
  loadingMore: 'Loading earlier ones',
  close: 'Close what we told you',
  banner: 'New message',
  closeBanner: 'Close message',
  toWaitingRoom: 'Waiting room',
} satisfies NoticesWords
