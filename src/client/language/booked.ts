import { booked as english } from '../../words/english/booked.ts'
import { spoken } from './spoken.ts'

export const booked = () => spoken().booked ?? english
