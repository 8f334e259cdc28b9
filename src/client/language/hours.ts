import { hours as english } from '../../words/english/hours.ts'
import { spoken } from './spoken.ts'

export const hours = () => spoken().hours ?? english
