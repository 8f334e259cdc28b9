import { appointments as english } from '../../words/english/appointments.ts'
import { spoken } from './spoken.ts'

export const appointments = () => spoken().appointments ?? english
