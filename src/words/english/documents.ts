import type { DocumentsWords } from '../screens/documents.ts'
import { record } from './record.ts'

export const documents = {
  pdf: {
    clinic: 'Anteroom',
    title: 'Prescription',
    documentTitle: (patient, date) => `Prescription for ${patient}, ${date}`,
    fileName: 'prescription',
    facts: {
      patient: 'Patient',
      born: 'Date of birth',
      date: 'Date',
      time: 'Time',
      mode: 'Visit',
    },
    modes: { online: 'Online', in_person: 'In person' },
    timeIn: (time, zone) => `${time} (${zone})`,
    corrected: (version, date, reason) =>
      `Corrected on ${date}: this is version ${version} and takes the place of the one before. ${reason}`.trim(),
    course: 'Course Advised by Doctor',
    medications: 'Medications',
    columns: {
      number: 'No.',
      medicine: 'Medicine',
      strength: 'Strength',
      dose: 'Dose',
      when: 'How often and when',
      duration: 'For how long',
    },
    food: { any: '', with: 'with food', before: 'before food', after: 'after food' },
    instructions: (text) => `Instructions: ${text}`,
    lifestyle: 'Lifestyle',
    diet: 'Diet',
    warningSigns: 'Warning signs: come back or call',
    emergency: 'In an emergency',
    tests: 'Tests advised',
    followUp: 'Follow-up',
    notes: 'Clinical notes',
    aiAnalysis: 'AI analysis',
    byMachine: 'Supplied by a machine. The doctor has not accepted it as their own.',
    tokens: record.tokens,
    allergies: record.prescription.allergies,
    scan: 'Scan to check',
    qrSays: (address) => `A QR code that leads to ${address}`,
    signed: (hash) =>
      `Signed by the clinic. The signature covers the course advised by the doctor; its content has the SHA-256 hash ${hash}.`,
    notWhole: (address) =>
      `Some characters of this text have no shape in the fonts of this document and appear as boxes. The whole text: ${address}`,
    page: (page, of) => `Page ${page} of ${of}`,
  },
  verify: {
    title: 'Is this prescription genuine?',
    current: {
      heading: 'Genuine and current',
      says: 'This clinic gave this prescription, and it is the one that counts now.',
    },
    superseded: {
      heading: 'Genuine, but no longer current',
      says: (date) =>
        `This clinic gave this prescription, but a corrected one took its place on ${date}. The patient has the new one.`,
    },
    withdrawn: {
      heading: 'Withdrawn',
      says: 'This clinic gave this prescription and has taken it back. It does not count now.',
    },
    unknown: {
      heading: 'Unknown',
      says: 'We know no prescription with this code. Please check the address, or ask the clinic.',
    },
    unavailable: {
      heading: 'We cannot check this just now',
      says: 'This says nothing about the prescription. Please try again in a moment.',
    },
    doctor: 'Doctor',
    given: 'Given on',
    hash: 'Content hash (SHA-256)',
    covers:
      'The clinic’s signature covers this hash. The same hash stands at the end of the PDF: if they differ, the paper is not what the doctor wrote.',
  },
} satisfies DocumentsWords
