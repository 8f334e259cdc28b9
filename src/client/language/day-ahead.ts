import { dayAhead as english } from '../../words/english/day-ahead.ts'
import { spoken } from './spoken.ts'

export const dayAhead = () => spoken().dayAhead ?? english
