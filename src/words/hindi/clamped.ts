import type { ClampedWords } from '../screens/clamped.ts'

export const clamped = { more: 'पूरा पढ़ें', less: 'कम दिखाएँ' } satisfies ClampedWords
