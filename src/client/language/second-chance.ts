import { secondChance as english } from '../../words/english/second-chance.ts'
import { spoken } from './spoken.ts'

export const secondChance = () => spoken().secondChance ?? english
