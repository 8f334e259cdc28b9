import type { PrescriptionReadyWords } from '../screens/prescription-ready.ts'

export const prescriptionReady = {
  says: 'आपकी पर्ची तैयार है।',
  read: 'पर्ची पढ़ें',
  record: 'रिकॉर्ड पढ़ें',
} satisfies PrescriptionReadyWords
