import { clamped as english } from '../../words/english/clamped.ts'
import { spoken } from './spoken.ts'

export const clamped = () => spoken().clamped ?? english
