import { late as english } from '../../words/english/late.ts'
import { spoken } from './spoken.ts'

export const late = () => spoken().late ?? english
