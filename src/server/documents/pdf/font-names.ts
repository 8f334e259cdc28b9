import type { Script } from './scripts.ts'

export const WEIGHTS = ['regular', 'bold'] as const
export type Weight = (typeof WEIGHTS)[number]
export type FontName = `${Script}-${Weight}`
