import type { PrescriptionReadyWords } from '../screens/prescription-ready.ts'

export const prescriptionReady = {
  says: 'Your prescription is ready.',
  read: 'Read the prescription',
  record: 'Read the record',
} satisfies PrescriptionReadyWords
