import { ending as english } from '../../words/english/ending.ts'
import { spoken } from './spoken.ts'

export const ending = () => spoken().ending ?? english
