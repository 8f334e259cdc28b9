import { chart as english } from '../../words/english/chart.ts'
import { spoken } from './spoken.ts'

export const chart = () => spoken().chart ?? english
