import { pages as english } from '../../words/english/pages.ts'
import { spoken } from './spoken.ts'

export const pages = () => spoken().pages ?? english
