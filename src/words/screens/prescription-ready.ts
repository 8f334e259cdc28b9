/** On the waiting room's page after the visit: what the doctor has given. */
export type PrescriptionReadyWords = {
  readonly says: string
  readonly read: string
  /** Where there is no prescription, or none yet. */
  readonly record: string
}
