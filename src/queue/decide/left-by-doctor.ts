import type { Entry } from '../queue.ts'
import type { Availability } from '../vocabulary.ts'

/** NOTE-10: whether the doctor has left this visit: it is broken off, or they are offline in the middle of it. */
export const isLeftByDoctor = ({ status }: Pick<Entry, 'status'>, availability: Availability): boolean =>
  status === 'interrupted' || (status === 'in_consultation' && availability === 'offline')
