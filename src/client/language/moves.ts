import { moves as english } from '../../words/english/moves.ts'
import { spoken } from './spoken.ts'

export const moves = () => spoken().moves ?? english
