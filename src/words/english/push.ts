import type { PushWords } from '../dictionary.ts'

export const push = {
  open: 'Open',
  late: 'Running late',
} satisfies PushWords
