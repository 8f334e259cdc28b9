import type { UpdatedWords } from '../screens/notices.ts'

export const updated = {
  says: 'Anteroom has been updated.',
  reload: 'Reload',
  close: 'Not now',
} satisfies UpdatedWords
