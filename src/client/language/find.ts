import { find as english } from '../../words/english/find.ts'
import { spoken } from './spoken.ts'

export const find = () => spoken().find ?? english
