import { whatNext as english } from '../../words/english/what-next.ts'
import { spoken } from './spoken.ts'

export const whatNext = () => spoken().whatNext ?? english
