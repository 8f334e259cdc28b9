import { canonical } from '../../record/canonical.ts'
import { EMPTY_PRESCRIPTION, type Prescription } from '../../record/prescription.ts'

/** Whether two say the same, in whatever order the database keeps the keys of one. */
export const isSameContent = (one: Prescription, other: Prescription): boolean =>
  canonical({ ...EMPTY_PRESCRIPTION, ...one }) === canonical({ ...EMPTY_PRESCRIPTION, ...other })
