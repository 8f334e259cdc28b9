import { dates } from '../dates.ts'
import type { DayWords } from '../screens/day.ts'

export const day = {
  weekday: dates('en-GB', { weekday: 'short' }),
  dayMonth: dates('en-GB', { day: 'numeric', month: 'short' }),
  modes: { online: 'Online', in_person: 'In person' },
  modesInline: { online: 'online', in_person: 'in person' },
  statuses: {
    booked: 'Booked',
    waiting: 'In the waiting room',
    called: 'Your turn',
    in_consultation: 'In consultation',
    interrupted: 'Interrupted',
    completed: 'Completed',
    cancelled: 'Cancelled',
    no_show: 'Missed',
  },
} satisfies DayWords
