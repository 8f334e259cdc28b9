/** ROOM-7, MSG: what patient and doctor write to each other, and the box for it. */
export type ConversationWords = {
  readonly heading: (other: string) => string
  /** What a patient is called where no name is shown. */
  readonly patient: string
  readonly you: string
  /** LATE-2: opens the box. */
  readonly toDoctor: string
  /** To the patient, before anything was written. */
  readonly whenRead: string
  readonly nothingYet: string
  readonly label: string
  readonly send: string
  readonly sendKeys: string
  readonly sending: string
  /** MSG-4: under the last of one's own that the other side has read. */
  readonly seen: string
  readonly kept: string
  readonly again: string
  readonly left: (characters: number) => string
  readonly tooMuch: (characters: number) => string
  /** MSG-6. */
  readonly closed: string
  readonly notLoaded: string
  readonly loading: string
  /** Heard, and shown where the page has a place for it. */
  readonly wrote: (name: string) => string
  readonly heard: (name: string, text: string) => string
  readonly read: string
  /** MSG-5: sent as they stand, in the language of whoever presses. */
  readonly quickLabel: string
  readonly quick: { readonly late: string; readonly again: string }
  /** The console. */
  readonly section: string
  readonly unread: (count: number) => string
  /** Who is shown, and whom else one may want to see. */
  readonly person: (token: number, name: string) => string
  readonly toCurrent: (name: string) => string
  readonly waitForAnswer: string
  readonly nobody: string
  readonly afterNobody: string
}
