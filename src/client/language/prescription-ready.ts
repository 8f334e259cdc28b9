import { prescriptionReady as english } from '../../words/english/prescription-ready.ts'
import { spoken } from './spoken.ts'

export const prescriptionReady = () => spoken().prescriptionReady ?? english
