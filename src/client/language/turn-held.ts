import { turnHeld as english } from '../../words/english/turn-held.ts'
import { spoken } from './spoken.ts'

export const turnHeld = () => spoken().turnHeld ?? english
