import { history as english } from '../../words/english/history.ts'
import { spoken } from './spoken.ts'

export const history = () => spoken().history ?? english
