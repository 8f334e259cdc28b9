import { away as english } from '../../words/english/away.ts'
import { spoken } from './spoken.ts'

export const away = () => spoken().away ?? english
