import { EMPTY_PRESCRIPTION, type Medication, type Prescription } from '../../../record/prescription.ts'
import type { VisitRecord } from '../record.ts'

export const medication = (own: Partial<Medication> = {}): Medication => ({
  name: 'Amoxicillin',
  form: 'Capsule',
  strength: '500 mg',
  dose: '1 capsule',
  frequency: '3 times a day',
  timing: 'morning, noon and night',
  food: 'after',
  duration: '7 days',
  instructions: '',
  confirmedAllergies: [],
  ...own,
})

export const visitRecord = (
  content: Partial<Prescription> = {},
  own: Partial<VisitRecord> = {},
): VisitRecord => ({
  appointmentId: 'a-1',
  patient: { id: 'p-1', name: 'Mara Vidal', bornOn: '1984-03-02' },
  doctor: { name: 'Dr. Ama Osei', specialization: 'General practice', timeZone: 'Asia/Kolkata' },
  date: '2026-06-15',
  at: new Date('2026-06-15T08:30:00Z'),
  mode: 'online',
  notes: '',
  aiAnalysis: '',
  isByMachine: false,
  reassignments: [],
  prescription: {
    code: 'AbCdEfGhIjKlMnOpQrStUw',
    version: 1,
    content: { ...EMPTY_PRESCRIPTION, medications: [medication()], ...content },
    correctionReason: '',
    issuedAt: new Date('2026-06-15T08:45:00Z'),
    contentHash: `${'c0ffee'.repeat(10)}beef`,
  },
  ...own,
})
