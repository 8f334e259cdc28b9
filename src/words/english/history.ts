import { dates } from '../dates.ts'
import type { HistoryWords } from '../screens/history.ts'
import { counted } from './numbers.ts'

export const history = {
  title: 'My visits',
  about: 'What each finished visit has left: notes and prescriptions. What is still to come is elsewhere:',
  toAppointments: 'My appointments',
  loading: 'Loading your visits',
  filters: {
    label: 'Which visits',
    from: 'From',
    to: 'Until',
    doctor: 'Doctor',
    anyDoctor: 'All doctors',
    showAll: 'Show all visits',
  },
  none: 'No visits yet. After a visit its notes and its prescription are kept here.',
  noneMatches: 'No visit of these days and this doctor.',
  findDoctor: 'Find a doctor',
  more: 'Show more',
  loadingMore: 'Loading more visits',
  shown: (count) => `${counted(count, { one: 'visit', other: 'visits' })} shown`,
  card: {
    label: (doctor, date) => `Visit with ${doctor} on ${date}`,
    month: dates('en-GB', { month: 'short', year: 'numeric' }),
    date: dates('en-GB', { day: 'numeric', month: 'long', year: 'numeric' }),
    fromTo: (from, to) => `${from} to ${to}`,
    prescription: 'Prescription',
    corrected: 'Corrected',
    andMore: (count) => `and ${count} more`,
    open: 'Read the record',
    show: 'Show notes and prescription',
    close: 'Close',
  },
} satisfies HistoryWords
