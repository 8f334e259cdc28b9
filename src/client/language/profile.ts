import { profile as english } from '../../words/english/profile.ts'
import { spoken } from './spoken.ts'

export const profile = () => spoken().profile ?? english
