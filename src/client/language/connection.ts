import { connection as english } from '../../words/english/connection.ts'
import { spoken } from './spoken.ts'

export const connection = () => spoken().connection ?? english
