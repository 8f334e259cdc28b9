import { day as english } from '../../words/english/day.ts'
import { spoken } from './spoken.ts'

export const day = () => spoken().day ?? english
