import { ClosedPanel } from './ended/closed-panel.tsx'
import { DayOver, isDayOver } from './ended/day-over.tsx'
import { PatientsOwn } from './patients-own.tsx'
import { Announcer } from './told/announcer.tsx'
import { Banner } from './told/banner.tsx'
import { MessageList } from './told/message-list.tsx'
import { LinkReport } from './turn/link-report.tsx'
import { TurnMore } from './turn/turn-more.tsx'
import { DayAhead } from './waiting/day-ahead.tsx'
import { RunningLate } from './waiting/running-late.tsx'
import { WhyMoved } from './waiting/why-moved.tsx'

/**
 * What the page does not need to stand: loaded once it does, so that it is there when it is wanted. One file, as what
 * several would share leaves the live root (decision 008).
 */
export const later = {
  Announcer,
  Banner,
  ClosedPanel,
  DayAhead,
  DayOver,
  isDayOver,
  LinkReport,
  MessageList,
  PatientsOwn,
  RunningLate,
  TurnMore,
  WhyMoved,
}
export type Later = typeof later
