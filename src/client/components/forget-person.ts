import { forgetDrafts } from '../pages/booking/draft.ts'

/** Whatever is kept here of somebody begins so; what belongs to the browser alone has other names. */
const OF_SOMEBODY = 'anteroom:'

/** AUTH: once somebody has signed out this device keeps nothing of them: no role, no place in a line, nothing begun. */
export function forgetPerson(): void {
  forgetDrafts()
  try {
    for (const name of Object.keys(localStorage))
      if (name.startsWith(OF_SOMEBODY)) localStorage.removeItem(name)
  } catch {
    // Where there is no storage nothing was kept.
  }
}
