import type { UpdatedWords } from '../screens/notices.ts'

export const updated = {
  says: 'Anteroom का नया रूप आ गया है।',
  reload: 'फिर से खोलें',
  close: 'अभी नहीं',
} satisfies UpdatedWords
