import { dates } from '../dates.ts'
import type { DayWords } from '../screens/day.ts'

const modes = { online: 'ऑनलाइन', in_person: 'क्लिनिक में' }

export const day = {
  weekday: dates('hi-IN', { weekday: 'short' }),
  dayMonth: dates('hi-IN', { day: 'numeric', month: 'short' }),
  modes,
  modesInline: modes,
  statuses: {
    booked: 'बुक किया हुआ',
    waiting: 'प्रतीक्षा कक्ष में',
    called: 'आपकी बारी',
    in_consultation: 'मुलाक़ात में',
    interrupted: 'बीच में रुका',
    completed: 'पूरा हुआ',
    cancelled: 'रद्द',
    no_show: 'छूट गया',
  },
} satisfies DayWords
