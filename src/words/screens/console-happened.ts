import type { Closed } from '../../queue/views/view.ts'

/** CONSOLE-1: what a press, or somebody else's, has brought about: on the button, shortly; to a screen reader, whole. */
export type ConsoleHappenedWords = {
  readonly started: string
  readonly resumed: string
  readonly ended: Readonly<Record<Closed, string>>
  readonly calledNext: (what: string, token: number) => string
  readonly called: (token: number) => string
  readonly undone: (token: number) => string
  readonly left: string
  readonly back: string
  /** With the name of the patient. */
  readonly heard: {
    readonly started: (name: string) => string
    readonly resumed: (name: string) => string
    readonly ended: Readonly<Record<Closed, (name: string) => string>>
    readonly called: (token: number, name: string) => string
    readonly undone: (token: number, name: string) => string
    readonly joined: (name: string) => string
    readonly ready: (name: string) => string
    readonly secondsLeft: (name: string, seconds: number) => string
    readonly onBreak: string
    readonly left: string
    readonly back: string
    readonly resting: string
    /** CONSOLE-2, CONSOLE-11, RX-6. */
    readonly sure: Readonly<Record<'finish' | 'gaps' | 'skipHere' | 'skipEarly', string>>
  }
}
