import { textNumber as english } from '../../words/english/texts.ts'
import { spoken } from './spoken.ts'

export const textNumber = () => spoken().textNumber ?? english
