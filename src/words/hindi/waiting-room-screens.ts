import type { WaitingRoomScreens } from '../dictionary.ts'
import { connection } from './connection.ts'
import { late } from './late.ts'
import { live } from './live.ts'
import { moves } from './moves.ts'
import { secondChance } from './second-chance.ts'
import { waitingRoom } from './waiting-room.ts'

export const waitingRoomScreens = {
  connection,
  live,
  late,
  moves,
  secondChance,
  waitingRoom,
} satisfies WaitingRoomScreens
