import { dates } from '../dates.ts'
import type { RecordWords } from '../screens/record.ts'

const date = dates('en-GB', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })

export const record = {
  title: (of) => `Visit of ${dates('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })(of)}`,
  loading: 'Loading the record',
  unknown: 'No record here',
  afterUnknown: 'This link belongs to another account, or the visit is not finished.',
  allVisits: 'All visits',
  date,
  facts: {
    label: 'The visit',
    doctor: 'Doctor',
    date: 'Date',
    time: 'Time',
    fromTo: (from, to) => `${from} to ${to}`,
    mode: 'Mode',
    reason: 'Reason for the visit',
  },
  notes: 'Clinical notes',
  noNotes: 'The doctor has written no notes.',
  analysis: {
    heading: 'AI analysis',
    byDoctor: 'Supplied by the doctor.',
    byMachine: 'Written by a machine. The doctor has not confirmed it.',
    accepted: 'Written by a machine, and confirmed by the doctor.',
    supplier: (name) => `Supplied by ${name}.`,
  },
  tokens: {
    heading: 'Tokens of this visit',
    change: (old, fresh, time) => `Token ${old} became token ${fresh} at ${time}.`,
    reasons: {
      late: 'Late for the turn.',
      connection: 'Trouble with the connection.',
      called_by_mistake: 'Called by mistake.',
      left_by_doctor: 'The doctor had to leave the visit.',
      other: 'For another reason.',
    },
    by: {
      patient: 'Asked for by the patient.',
      doctor: 'Given by the doctor.',
      staff: 'Given by the desk.',
      system: 'Given by the clinic.',
    },
  },
  prescription: {
    heading: 'Course Advised by Doctor',
    none: 'There is no prescription for this visit.',
    pdf: 'Download PDF',
    corrected: (on, reason) => `Corrected on ${on}${reason === '' ? '.' : ` because: ${reason}`}`,
    medicine: 'Medicine',
    dose: 'Dose',
    when: 'When',
    howLong: 'How long',
    instructions: 'Instructions',
    food: {
      any: 'With or without food',
      with: 'With food',
      before: 'Before food',
      after: 'After food',
    },
    notSaid: 'As told by the doctor',
    allergies: (names) => `Confirmed by the doctor in spite of the allergy: ${names}`,
    lifestyle: 'Lifestyle',
    diet: 'Diet',
    warningSigns: 'Warning signs',
    emergency: 'In an emergency',
    tests: 'Tests',
    followUp: 'Follow-up',
    book: 'Book this visit',
  },
} satisfies RecordWords
