import type { ConsoleHappenedWords } from './console-happened.ts'

/** The doctor's console: the day, the turn that is on, and what can be done about it (CONSOLE). */
export type ConsoleDayWords = {
  readonly page: {
    readonly loading: string
    readonly loadingPatient: string
    readonly tabServing: (token: number) => string
    readonly tabWaiting: (count: number) => string
  }
  /** CALL-10 as the doctor reads it. The network is never called what the doctor's absence is (CONSOLE-4). */
  readonly day: {
    readonly notStarted: string
    readonly seeing: string
    readonly inVisit: string
    readonly onBreak: string
    /** CALL-6. The time of day that patients were told. */
    readonly onBreakUntil: (time: string) => string
    readonly away: string
    readonly awayUntil: (time: string) => string
    readonly awayInVisit: string
    readonly resting: string
    readonly takeBreak: string
    readonly leave: string
    readonly meetLink: string
    readonly setMeetLink: string
    readonly settings: string
    /** HIST-8. */
    readonly visits: string
    readonly commands: string
    readonly linkReported: string
    readonly checkLink: string
  }
  /** CALL-6. */
  readonly absence: {
    readonly breakTitle: string
    readonly leaveTitle: string
    readonly backIn: string
    readonly minutes: (count: number) => string
    readonly notSure: string
    /** CONSOLE-24: whether somebody is called, or with the doctor. */
    readonly consequence: (isServing: boolean) => string
    readonly notNow: string
    readonly startBreak: string
    readonly leave: string
  }
  /** NOTE-12, NOTE-13. Times are times of day. */
  readonly whole: {
    readonly startLater: string
    readonly lateTitle: string
    readonly startsAt: string
    readonly lateConsequence: (time: string) => string
    readonly tell: string
    readonly shouldHaveBegun: (time: string) => string
    readonly sayLate: string
    readonly startsAbout: (time: string) => string
    readonly cancelDay: string
    readonly cancelInstead: string
    readonly cancelTitle: string
    readonly cancelConsequence: (count: number, isVisitOn: boolean) => string
    readonly keepDay: string
    readonly cancel: (count: number) => string
    /** NOTE-18. */
    readonly handOverTo: string
    readonly handOverHint: string
    readonly handOver: (count: number) => string
    readonly handingOver: string
    /** `left` could not be: the other doctor does not offer their kind of visit. */
    readonly handedOver: (count: number, doctor: string, left: number) => string
    readonly cancelled: string
    readonly afterCancelled: string
  }
  readonly turn: {
    readonly label: string
    readonly actions: string
    readonly serving: string
    readonly called: string
    readonly inVisit: string
    readonly firstVisit: string
    readonly earlierVisits: (count: number) => string
    readonly late: (times: number) => string
    /** LATE-1. The time is "1:12". */
    readonly left: (time: string) => string
    readonly timeOver: string
    readonly isHere: string
    readonly isReady: string
    readonly notSeen: string
    /** CALL-4, before it happens. */
    readonly neverJoined: string
    /** CONSOLE-19: before the day has been started. */
    readonly notBegun: string
    readonly calledFirst: (token: number, name: string) => string
    readonly firstToCome: string
    readonly nobody: string
    readonly afterNobody: string
    readonly waitingForYou: (count: number) => string
    readonly whileAway: string
    readonly whileResting: string
    readonly free: string
    readonly nextIs: (token: number, name: string) => string
    readonly reminded: string
    readonly awayInVisit: string
    /** NOTE-10. */
    readonly interruptsIn: (time: string) => string
    /** CALL-6. The time of day, then what is left of it. */
    readonly backAt: (time: string) => string
    readonly backLeft: (time: string) => string
    readonly backOver: (time: string) => string
    readonly closed: string
    readonly openMeet: string
  }
  /** The buttons of the bar. */
  readonly deeds: {
    readonly start: string
    readonly finish: string
    readonly finishMissed: string
    readonly finishSoon: (seconds: number) => string
    readonly finishMissedSoon: (seconds: number) => string
    /** RX-6. */
    readonly finishAnyway: string
    readonly resume: string
    readonly callNext: string
    readonly back: string
    readonly startDay: string
    readonly skip: string
    /** CONSOLE-11. */
    readonly skipHere: string
    readonly skipEarly: string
    readonly nobody: string
  }
  /** CALL-7. `minutes` is what `absence.minutes` says of the visit's length. */
  readonly undo: {
    readonly completed: (name: string, minutes: string | null) => string
    readonly skipped: (name: string) => string
    readonly missed: (name: string) => string
    readonly undo: string
    readonly undoToken: (token: number) => string
    readonly seconds: (count: number) => string
  }
  readonly happened: ConsoleHappenedWords
}
