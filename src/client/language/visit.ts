import { visit as english } from '../../words/english/visit.ts'
import { spoken } from './spoken.ts'

export const visit = () => spoken().visit ?? english
