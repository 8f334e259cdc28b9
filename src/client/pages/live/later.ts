import { asOfInWords } from '../../components/freshness.ts'
import { ClosedPanel } from './ended/closed-panel.tsx'
import { DayOver, isDayOver } from './ended/day-over.tsx'
import { PatientsOwn } from './patients-own.tsx'
import { Announcer } from './told/announcer.tsx'
import { Banner } from './told/banner.tsx'
import { createTold } from './told/create-told.ts'
import { Told } from './told/told.tsx'
import { createMeetLink } from './turn/create-meet-link.ts'
import { LinkReport } from './turn/link-report.tsx'
import { TurnMore } from './turn/turn-more.tsx'
import { Asides } from './waiting/asides.tsx'
import { DayAhead } from './waiting/day-ahead.tsx'

/**
 * What the page does not need to stand: loaded once it does, so that it is there when it is wanted. One file, as what
 * several would share leaves the live root (decision 008).
 */
export const later = {
  Announcer,
  Asides,
  asOfInWords,
  Banner,
  ClosedPanel,
  createMeetLink,
  createTold,
  DayAhead,
  DayOver,
  isDayOver,
  LinkReport,
  PatientsOwn,
  Told,
  TurnMore,
}
export type Later = typeof later
