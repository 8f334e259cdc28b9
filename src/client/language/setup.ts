import { setup as english } from '../../words/english/setup.ts'
import { spoken } from './spoken.ts'

export const setup = () => spoken().setup ?? english
