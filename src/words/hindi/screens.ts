import type { ScreenWords } from '../dictionary.ts'
import { clamped } from './clamped.ts'
import { consoleDay } from './console-day.ts'
import { consoleKeys } from './console-keys.ts'
import { consoleLine } from './console-line.ts'
import { day } from './day.ts'
import { forms } from './forms.ts'
import { meetLink } from './meet-link.ts'
import { settings } from './settings.ts'
import { shell } from './shell.ts'
import { waitingRoomScreens } from './waiting-room-screens.ts'

export const screens = {
  ...waitingRoomScreens,
  clamped,
  day,
  forms,
  meetLink,
  settings,
  shell,
  consoleDay,
  consoleKeys,
  consoleLine,
} satisfies ScreenWords
