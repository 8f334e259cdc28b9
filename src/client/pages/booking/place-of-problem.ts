/** The part of the form that a refusal is about. */
export function placeOfProblem(code: string): 'date' | 'mode' | 'reason' | 'form' {
  switch (code) {
    case 'DATE_PAST':
    case 'DAY_OFF':
    case 'DAY_FULL':
    case 'ALREADY_BOOKED':
      return 'date'
    case 'MODE_NOT_OFFERED':
      return 'mode'
    case 'BAD_INPUT':
      return 'reason'
    default:
      return 'form'
  }
}
