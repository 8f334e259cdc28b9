import type { Closed } from '../../queue/views/view.ts'
import type { MoveReason } from '../../queue/vocabulary.ts'

/** Who waits, and who has been here today. */
export type ConsoleLineWords = {
  readonly line: {
    readonly label: string
    readonly nobody: string
    readonly afterNobody: string
    readonly next: string
    readonly token: (token: number) => string
    /** Before the time at which a turn is likely, for who cannot see where it stands. */
    readonly likely: string
    readonly minutes: (count: number) => string
    readonly here: (minutes: number) => string
    readonly joinedAt: (time: string) => string
    readonly bookedAt: (time: string) => string
    readonly search: string
    readonly found: (count: number, all: number) => string
    readonly foundNobody: string
    readonly more: string
    readonly moreFor: (token: number, name: string) => string
  }
  readonly presence: {
    readonly ready: string
    readonly here: string
    /** LINK-3: not here yet, and has said that they are coming. */
    readonly coming: string
    readonly notSeen: string
    readonly connected: string
    readonly connectedMeans: string
  }
  readonly today: {
    readonly label: string
    readonly nobody: string
    readonly afterNobody: string
    readonly statuses: Readonly<Record<Closed, string>>
    readonly length: (minutes: number) => string
    readonly counts: Readonly<Record<Closed, (count: number) => string>>
  }
  readonly tomorrow: { readonly label: string }
  /** CALL-8, LATE-2. */
  readonly order: {
    readonly title: (token: number, name: string) => string
    readonly place: (place: number, all: number) => string
    readonly whatToDo: string
    readonly callFirst: string
    readonly moveUp: string
    readonly markNoShow: string
    readonly markNotHere: string
    readonly because: (deed: string, reason: string) => string
    readonly makeNext: string
    /** CONSOLE-21: what it means for them; the button beside it is `notHereSure`. */
    readonly notHereAsks: (name: string, isHere: boolean) => string
    readonly notHereSure: string
    readonly more: string
    readonly onceFinished: string
    readonly onceAvailable: string
    readonly notHereMeans: string
    readonly putBack: (token: number) => string
    readonly close: string
    readonly reason: string
    readonly reasons: Readonly<Record<MoveReason, string>>
    readonly whoSees: string
    readonly newPlace: string
    readonly next: string
    readonly placeNumber: (place: number) => string
  }
}
