import type { ClampedWords } from '../screens/clamped.ts'

export const clamped = { more: 'Show all of it', less: 'Show less' } satisfies ClampedWords
