import { signIn as english } from '../../words/english/sign-in.ts'
import { spoken } from './spoken.ts'

export const signIn = () => spoken().signIn ?? english
