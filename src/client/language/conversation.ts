import { conversation as english } from '../../words/english/conversation.ts'
import { spoken } from './spoken.ts'

export const conversation = () => spoken().conversation ?? english
