import { messages as english } from '../../words/english/messages.ts'
import { spoken } from './spoken.ts'

export const messages = () => spoken().messages ?? english
