import { notices as english } from '../../words/english/notices.ts'
import { spoken } from './spoken.ts'

export const notices = () => spoken().notices ?? english
