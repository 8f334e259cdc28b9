import type { ScreenWords } from '../dictionary.ts'
import { clamped } from './clamped.ts'
import { connection } from './connection.ts'
import { consoleDay } from './console-day.ts'
import { consoleKeys } from './console-keys.ts'
import { consoleLine } from './console-line.ts'
import { day } from './day.ts'
import { forms } from './forms.ts'
import { late } from './late.ts'
import { live } from './live.ts'
import { meetLink } from './meet-link.ts'
import { moves } from './moves.ts'
import { secondChance } from './second-chance.ts'
import { settings } from './settings.ts'
import { shell } from './shell.ts'
import { waitingRoom } from './waiting-room.ts'

export const screens = {
  clamped,
  forms,
  connection,
  live,
  consoleDay,
  consoleKeys,
  consoleLine,
  day,
  late,
  moves,
  meetLink,
  secondChance,
  settings,
  shell,
  waitingRoom,
} satisfies ScreenWords
