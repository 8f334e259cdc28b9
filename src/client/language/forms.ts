import { forms as english } from '../../words/english/forms.ts'
import { spoken } from './spoken.ts'

export const forms = () => spoken().forms ?? english
