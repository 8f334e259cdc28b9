import { pastVisits as english } from '../../words/english/past-visits.ts'
import { spoken } from './spoken.ts'

export const pastVisits = () => spoken().pastVisits ?? english
