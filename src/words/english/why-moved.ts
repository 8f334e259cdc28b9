import type { WhyMovedWords } from '../dictionary.ts'

const because = (sentence: string) => (reason: string | null) =>
  reason === null ? `${sentence}.` : `${sentence}: ${reason}.`

export const whyMoved = {
  others: {
    visit_finished: 'A visit was finished.',
    patient_missed: 'A patient did not come.',
    cancellation: 'Somebody cancelled.',
    doctor_back: 'The doctor is back.',
    next_called: 'The next patient was called.',
    booked: 'Somebody booked.',
    reassigned: 'Somebody took a new token.',
    stepped_back: 'Somebody is running late and let you go first.',
    moved_up: because('Somebody was moved ahead'),
    called_out_of_order: because('Somebody was called first'),
    turn_undone: 'The last turn was taken back.',
    visit_resumed: 'An interrupted visit goes on first.',
  },
  own: {
    booked: 'You booked.',
    reassigned: 'You took a new token.',
    stepped_back: 'You are running late and let others go first.',
    moved_up: because('You were moved ahead'),
    called_out_of_order: because('You were called first'),
  },
  reasons: {
    emergency: 'an emergency',
    vulnerable: 'a patient who should not wait',
    brief: 'a very short visit',
    correction: 'a mistake in the order was put right',
    other: 'the doctor or the desk decided so',
  },
} satisfies WhyMovedWords
