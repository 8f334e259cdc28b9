import { meetLink as english } from '../../words/english/meet-link.ts'
import { spoken } from './spoken.ts'

export const meetLink = () => spoken().meetLink ?? english
