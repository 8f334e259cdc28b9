import type { Mode } from '../../queue/vocabulary.ts'

type Steps = { readonly first: string; readonly second: string }

/** WAIT-27: what comes after what the waiting room shows, step by step. */
export type WhatNextWords = {
  readonly heading: string
  readonly called: Readonly<Record<Mode, Steps>>
  readonly visit: Steps
  readonly completed: Steps
  readonly missed: Steps
}
