import type { PushWords } from '../dictionary.ts'

export const push = {
  open: 'खोलें',
  late: 'देर हो रही है',
} satisfies PushWords
