import { settings as english } from '../../words/english/settings.ts'
import { spoken } from './spoken.ts'

export const settings = () => spoken().settings ?? english
