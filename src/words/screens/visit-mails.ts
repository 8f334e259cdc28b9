import type { LetterWords } from './mails.ts'

/** MAIL-7: all that a mail may say of an appointment; dates and times are in words already, on the clinic's clock. */
export type VisitInWords = {
  readonly doctor: string
  readonly day: string
  readonly token: number
  readonly opensAt: string
  readonly closesAt: string
  /** Between which times the turn is likely; null while nobody knows. */
  readonly between: { readonly from: string; readonly to: string } | null
}

/** The mails about an appointment and what its visit has left; `missed` is in MailsWords. */
export type VisitMailsWords = {
  /** A calendar date with its weekday. */
  readonly longDate: (date: string) => string
  readonly booked: (visit: VisitInWords) => LetterWords
  readonly dayBefore: (visit: VisitInWords, isConfirmed: boolean) => LetterWords
  readonly hourBefore: (visit: VisitInWords, isConfirmed: boolean) => LetterWords
  /** NOTE-12: by so many minutes. */
  readonly lateStart: (visit: VisitInWords, minutes: number) => LetterWords
  /** NOTE-13. */
  readonly dayCancelled: (visit: VisitInWords) => LetterWords
  /** NOTE-18: `token` is of the other doctor's day. */
  readonly handedOver: (visit: VisitInWords, token: number) => LetterWords
  readonly prescription: (visit: VisitInWords, isCorrected: boolean) => LetterWords
  /** `on` is the day on which the doctor wants to see them again. */
  readonly followUp: (visit: VisitInWords, on: string) => LetterWords
  readonly cancel: string
  readonly waitingRoom: string
  /** PUSH-2: the same in a line, without the doctor. */
  readonly push: {
    readonly dayBefore: (token: number) => string
    readonly hourBefore: (token: number) => string
    readonly prescription: string
    readonly prescriptionCorrected: string
    readonly followUp: string
  }
}

/** LINK-1: the page that a link of a mail leads to. */
export type MailLinkWords = {
  readonly title: string
  readonly token: string
  readonly doctor: string
  readonly day: string
  readonly confirm: Asking
  readonly cancel: Asking
  readonly stop: Asking
  /** How it ended; nothing is changed by any but the first three. */
  readonly ends: {
    readonly confirmed: Telling
    readonly cancelled: Telling
    readonly stopped: Telling
    readonly wasConfirmed: Telling
    readonly wasCancelled: Telling
    readonly wasStopped: Telling
    readonly missed: Telling
    readonly begun: Telling
    readonly over: Telling
    readonly otherToken: Telling
    readonly old: Telling
    readonly bad: Telling
    readonly unavailable: Telling
  }
  readonly waitingRoom: string
  readonly appointments: string
}

type Telling = { readonly heading: string; readonly says: string }
type Asking = Telling & { readonly button: string }
