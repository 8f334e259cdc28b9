import type { ScreenWords } from '../dictionary.ts'
import { account } from './account.ts'
import { admin } from './admin.ts'
import { appointments } from './appointments.ts'
import { booked } from './booked.ts'
import { booking } from './booking.ts'
import { chart } from './chart.ts'
import { clamped } from './clamped.ts'
import { consoleDay } from './console-day.ts'
import { consoleKeys } from './console-keys.ts'
import { consoleLine } from './console-line.ts'
import { consoleNews } from './console-news.ts'
import { day } from './day.ts'
import { desk } from './desk.ts'
import { find } from './find.ts'
import { forms } from './forms.ts'
import { history } from './history.ts'
import { home } from './home.ts'
import { hours } from './hours.ts'
import { meetLink } from './meet-link.ts'
import { notices } from './notices.ts'
import { pages } from './pages.ts'
import { pastVisits } from './past-visits.ts'
import { profile } from './profile.ts'
import { record } from './record.ts'
import { settings } from './settings.ts'
import { setup } from './setup.ts'
import { shell } from './shell.ts'
import { signIn } from './sign-in.ts'
import { telling } from './telling.ts'
import { textNumber } from './texts.ts'
import { visit } from './visit.ts'
import { waitingRoomScreens } from './waiting-room-screens.ts'

export const screens = {
  account,
  admin,
  setup,
  ...waitingRoomScreens,
  clamped,
  day,
  booked,
  booking,
  forms,
  signIn,
  meetLink,
  settings,
  shell,
  telling,
  textNumber,
  consoleDay,
  consoleKeys,
  consoleLine,
  consoleNews,
  appointments,
  desk,
  find,
  home,
  hours,
  notices,
  pages,
  pastVisits,
  visit,
  chart,
  history,
  profile,
  record,
} satisfies ScreenWords
