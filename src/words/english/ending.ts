import type { EndingWords } from '../screens/ending.ts'

export const ending = {
  label: 'Your appointment',
  missed: 'You were late. Appointment Missed!',
  completed: 'Your visit is over',
  afterCompleted: 'Thank you for coming. Get well soon.',
  cancelled: 'This appointment was cancelled',
  afterCancelled: 'Your place has been given to the next patient.',
  interrupted: 'The visit was interrupted',
  afterInterrupted: 'The doctor can resume it: keep this page open. To come another time, cancel it first.',
} satisfies EndingWords
