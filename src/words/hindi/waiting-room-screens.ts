import type { WaitingRoomScreens } from '../dictionary.ts'
import { away } from './away.ts'
import { connection } from './connection.ts'
import { conversation } from './conversation.ts'
import { dayAhead } from './day-ahead.ts'
import { ending } from './ending.ts'
import { freshness } from './freshness.ts'
import { late } from './late.ts'
import { live } from './live.ts'
import { messages } from './messages.ts'
import { moves } from './moves.ts'
import { patientsOwn } from './patients-own.ts'
import { prescriptionReady } from './prescription-ready.ts'
import { secondChance } from './second-chance.ts'
import { turnHeld } from './turn-held.ts'
import { updated } from './updated.ts'
import { waitingRoom } from './waiting-room.ts'
import { whatNext } from './what-next.ts'

export const waitingRoomScreens = {
  away,
  connection,
  live,
  conversation,
  dayAhead,
  freshness,
  late,
  messages,
  moves,
  patientsOwn,
  prescriptionReady,
  ending,
  secondChance,
  turnHeld,
  updated,
  waitingRoom,
  whatNext,
} satisfies WaitingRoomScreens
