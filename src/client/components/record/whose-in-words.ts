import { record } from '../../language/record.ts'

/** DRAFT-4: whose an analysis is, as a sentence: nobody shall take a machine's for their doctor's. */
export function whoseInWords(by: 'doctor' | 'machine' | 'accepted'): string {
  const { byDoctor, byMachine, accepted } = record().analysis
  return { doctor: byDoctor, machine: byMachine, accepted }[by]
}
