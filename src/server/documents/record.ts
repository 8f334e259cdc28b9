import type { Reassignment } from '../../queue/queue.ts'
import type { Mode } from '../../queue/vocabulary.ts'
import type { Prescription } from '../../record/prescription.ts'

/** What a document tells of one visit (HIST-1). */
export type VisitRecord = {
  readonly appointmentId: string
  readonly patient: { readonly id: string; readonly name: string; readonly bornOn: string | null }
  readonly doctor: { readonly name: string; readonly specialization: string; readonly timeZone: string }
  /** `YYYY-MM-DD`, on the doctor's calendar. */
  readonly date: string
  readonly at: Date
  readonly mode: Mode
  readonly notes: string
  readonly aiAnalysis: string
  readonly isByMachine: boolean
  /** LATE-4: the oldest first. */
  readonly reassignments: readonly Reassignment[]
  readonly prescription: {
    readonly code: string
    readonly version: number
    readonly content: Prescription
    readonly correctionReason: string
    readonly issuedAt: Date
    readonly contentHash: string
  }
}
