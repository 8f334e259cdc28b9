import type { ScreenWords } from '../dictionary.ts'
import { account } from './account.ts'
import { admin } from './admin.ts'
import { appointments } from './appointments.ts'
import { away } from './away.ts'
import { booked } from './booked.ts'
import { booking } from './booking.ts'
import { chart } from './chart.ts'
import { clamped } from './clamped.ts'
import { connection } from './connection.ts'
import { consoleDay } from './console-day.ts'
import { consoleKeys } from './console-keys.ts'
import { consoleLine } from './console-line.ts'
import { consoleNews } from './console-news.ts'
import { conversation } from './conversation.ts'
import { day } from './day.ts'
import { dayAhead } from './day-ahead.ts'
import { desk } from './desk.ts'
import { ending } from './ending.ts'
import { find } from './find.ts'
import { forms } from './forms.ts'
import { freshness } from './freshness.ts'
import { history } from './history.ts'
import { home } from './home.ts'
import { hours } from './hours.ts'
import { late } from './late.ts'
import { live } from './live.ts'
import { meetLink } from './meet-link.ts'
import { messages } from './messages.ts'
import { moves } from './moves.ts'
import { notices } from './notices.ts'
import { pages } from './pages.ts'
import { pastVisits } from './past-visits.ts'
import { patientsOwn } from './patients-own.ts'
import { prescriptionReady } from './prescription-ready.ts'
import { profile } from './profile.ts'
import { record } from './record.ts'
import { secondChance } from './second-chance.ts'
import { settings } from './settings.ts'
import { setup } from './setup.ts'
import { shell } from './shell.ts'
import { signIn } from './sign-in.ts'
import { telling } from './telling.ts'
import { textNumber } from './texts.ts'
import { turnHeld } from './turn-held.ts'
import { updated } from './updated.ts'
import { visit } from './visit.ts'
import { waitingRoom } from './waiting-room.ts'
import { whatNext } from './what-next.ts'

export const screens = {
  away,
  account,
  admin,
  setup,
  appointments,
  clamped,
  booked,
  booking,
  forms,
  signIn,
  connection,
  freshness,
  live,
  conversation,
  consoleDay,
  consoleKeys,
  consoleLine,
  consoleNews,
  day,
  desk,
  find,
  home,
  hours,
  dayAhead,
  late,
  messages,
  moves,
  notices,
  pages,
  meetLink,
  pastVisits,
  patientsOwn,
  prescriptionReady,
  ending,
  secondChance,
  settings,
  shell,
  telling,
  textNumber,
  turnHeld,
  updated,
  waitingRoom,
  whatNext,
  visit,
  chart,
  history,
  profile,
  record,
} satisfies ScreenWords
