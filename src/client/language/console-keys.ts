import { consoleKeys as english } from '../../words/english/console-keys.ts'
import { spoken } from './spoken.ts'

export const consoleKeys = () => spoken().consoleKeys ?? english
