import { consoleDay as english } from '../../words/english/console-day.ts'
import { spoken } from './spoken.ts'

export const consoleDay = () => spoken().consoleDay ?? english
