import { record as english } from '../../words/english/record.ts'
import { spoken } from './spoken.ts'

export const record = () => spoken().record ?? english
