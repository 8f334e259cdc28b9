import { live as english } from '../../words/english/live.ts'
import { spoken } from './spoken.ts'

export const live = () => spoken().live ?? english
