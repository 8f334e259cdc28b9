import type { Food } from '../../record/prescription.ts'
import type { RecordWords } from './record.ts'

/** What the Worker itself writes for people: the PDF of a prescription, and the page that its code leads to. */
export type DocumentsWords = {
  readonly pdf: PdfWords
  readonly verify: VerifyWords
}

export type PdfWords = {
  readonly clinic: string
  readonly title: string
  /** What a reader of PDFs shows as its name. */
  readonly documentTitle: (patient: string, date: string) => string
  readonly fileName: string
  readonly facts: {
    readonly patient: string
    readonly born: string
    readonly date: string
    readonly time: string
    readonly mode: string
  }
  readonly modes: { readonly online: string; readonly in_person: string }
  readonly timeIn: (time: string, zone: string) => string
  readonly corrected: (version: number, date: string, reason: string) => string
  readonly course: string
  readonly medications: string
  readonly columns: {
    readonly number: string
    readonly medicine: string
    readonly strength: string
    readonly dose: string
    readonly when: string
    readonly duration: string
  }
  readonly food: Readonly<Record<Food, string>>
  readonly instructions: (text: string) => string
  readonly lifestyle: string
  readonly diet: string
  readonly warningSigns: string
  readonly emergency: string
  readonly tests: string
  readonly followUp: string
  readonly notes: string
  readonly aiAnalysis: string
  readonly byMachine: string
  /** LATE-4. */
  readonly tokens: RecordWords['tokens']
  /** RX-2: of a medication. */
  readonly allergies: RecordWords['prescription']['allergies']
  readonly scan: string
  readonly qrSays: (address: string) => string
  readonly signed: (hash: string) => string
  readonly notWhole: (address: string) => string
  readonly page: (page: number, of: number) => string
}

export type VerifyWords = {
  readonly title: string
  readonly current: { readonly heading: string; readonly says: string }
  readonly superseded: { readonly heading: string; readonly says: (date: string) => string }
  readonly withdrawn: { readonly heading: string; readonly says: string }
  readonly unknown: { readonly heading: string; readonly says: string }
  readonly unavailable: { readonly heading: string; readonly says: string }
  readonly doctor: string
  readonly given: string
  readonly hash: string
  readonly covers: string
}
