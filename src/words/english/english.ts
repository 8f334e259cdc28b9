import type { Dictionary } from '../dictionary.ts'
import { accounts, api, commands, frameErrors } from './api.ts'
import { calendar } from './calendar.ts'
import { forms } from './forms.ts'
import { notifications } from './notifications.ts'
import { push } from './push.ts'
import { refusals } from './refusals.ts'
import { whyMoved } from './why-moved.ts'

export const english = {
  refusals,
  commands,
  api,
  accounts,
  frameErrors,
  notifications,
  whyMoved,
  calendar,
  forms,
  push,
} satisfies Dictionary
