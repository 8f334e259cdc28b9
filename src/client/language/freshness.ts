import { freshness as english } from '../../words/english/freshness.ts'
import { spoken } from './spoken.ts'

export const freshness = () => spoken().freshness ?? english
