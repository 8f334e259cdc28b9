import { shell as english } from '../../words/english/shell.ts'
import { spoken } from './spoken.ts'

export const shell = () => spoken().shell ?? english
