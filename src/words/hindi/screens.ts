import type { ScreenWords } from '../dictionary.ts'
import { day } from './day.ts'
import { meetLink } from './meet-link.ts'
import { shell } from './shell.ts'
import { waitingRoomScreens } from './waiting-room-screens.ts'

export const screens = { ...waitingRoomScreens, day, meetLink, shell } satisfies ScreenWords
