import { home as english } from '../../words/english/home.ts'
import { spoken } from './spoken.ts'

export const home = () => spoken().home ?? english
