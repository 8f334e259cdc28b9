import { waitingRoom as english } from '../../words/english/waiting-room.ts'
import { spoken } from './spoken.ts'

export const waitingRoom = () => spoken().waitingRoom ?? english
