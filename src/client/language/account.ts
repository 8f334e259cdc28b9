import { account as english } from '../../words/english/account.ts'
import { spoken } from './spoken.ts'

export const account = () => spoken().account ?? english
