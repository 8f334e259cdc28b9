import { desk as english } from '../../words/english/desk.ts'
import { spoken } from './spoken.ts'

export const desk = () => spoken().desk ?? english
