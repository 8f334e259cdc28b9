import type { ScreenWords } from '../dictionary.ts'
import { day } from './day.ts'
import { late } from './late.ts'
import { live } from './live.ts'
import { meetLink } from './meet-link.ts'
import { moves } from './moves.ts'
import { shell } from './shell.ts'

export const screens = { live, day, late, moves, meetLink, shell } satisfies ScreenWords
