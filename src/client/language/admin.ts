import { admin as english } from '../../words/english/admin.ts'
import { spoken } from './spoken.ts'

export const admin = () => spoken().admin ?? english
