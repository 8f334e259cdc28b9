import { updated as english } from '../../words/english/updated.ts'
import { spoken } from './spoken.ts'

export const updated = () => spoken().updated ?? english
