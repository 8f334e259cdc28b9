import { consoleLine as english } from '../../words/english/console-line.ts'
import { spoken } from './spoken.ts'

export const consoleLine = () => spoken().consoleLine ?? english
