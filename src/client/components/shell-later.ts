import { Updated } from '../away/updated.tsx'
import { Bell } from '../notices/bell.tsx'

/** Around every page, loaded once it stands: what tells a patient something, and that the app has been updated. */
export const shellLater = { Bell, Updated }
