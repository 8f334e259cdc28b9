import { patientsOwn as english } from '../../words/english/patients-own.ts'
import { spoken } from './spoken.ts'

export const patientsOwn = () => spoken().patientsOwn ?? english
