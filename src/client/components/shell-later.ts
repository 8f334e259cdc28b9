import { Bell } from '../notices/bell.tsx'

/** Around every page, loaded once it stands: what tells a patient something. */
export const shellLater = { Bell }
