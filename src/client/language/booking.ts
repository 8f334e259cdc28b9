import { booking as english } from '../../words/english/booking.ts'
import { spoken } from './spoken.ts'

export const booking = () => spoken().booking ?? english
