import type { Mode } from '../../queue/vocabulary.ts'

/** What stands on the waiting room's screen, part by part (WAIT). What is computed for it stands in `LiveWords`. */
export type WaitingRoomWords = {
  readonly page: {
    readonly loading: string
    readonly loadingLine: string
    readonly onItsWay: string
    readonly appointments: string
    readonly tryAgain: string
  }
  /** WAIT-1. */
  readonly tokens: {
    readonly label: string
    readonly serving: string
    readonly own: string
    readonly modes: Readonly<Record<Mode, string>>
  }
  /** WAIT-3, CALL-2. */
  readonly turn: {
    readonly label: string
    readonly come: string
    /** WAIT-10: for whoever has joined already; that it is their turn stands above. */
    readonly here: string
    readonly started: string
    readonly startedAt: (time: string) => string
    /** "4:07". WAIT-20: in person it is for walking in. */
    readonly left: Readonly<Record<Mode, (time: string) => string>>
    readonly now: string
    /** The door is as the doctor wrote it; empty when there is none. */
    readonly goIn: (door: string) => string
    readonly joinCall: string
    /** NOTE-10. */
    readonly paused: string
    /** WAIT-16: called while the doctor is away. */
    readonly away: string
  }
  /** JOIN-1, JOIN-2. */
  readonly join: {
    readonly label: string
    /** WAIT-20: in person one says that one is here. */
    readonly join: Readonly<Record<Mode, string>>
    readonly joining: Readonly<Record<Mode, string>>
    readonly tellsDoctor: Readonly<Record<Mode, string>>
    readonly tooFar: (turns: number) => string
    readonly joined: Readonly<Record<Mode, string>>
    readonly ready: string
    readonly isReady: string
  }
  /** WAIT-2. */
  readonly place: {
    readonly label: string
    readonly progress: string
    readonly kept: string
    /** WAIT-12: on an earlier day; 0 is nobody. */
    readonly aheadSoFar: (turns: number) => string
  }
  /** Why there is no waiting room. */
  readonly problem: {
    readonly signedOut: string
    readonly placeKept: string
    readonly signIn: string
    readonly notFound: string
    readonly notYours: string
    readonly cannotShow: string
  }
}
