import { telling as english } from '../../words/english/telling.ts'
import { spoken } from './spoken.ts'

export const telling = () => spoken().telling ?? english
