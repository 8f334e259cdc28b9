import type { EndingWords } from '../screens/ending.ts'

export const ending = {
  label: 'Your appointment',
  missed: 'You were late. Appointment Missed!',
  completed: 'Your visit is over',
  afterCompleted: 'Thank you for coming. Get well soon.',
  cancelled: 'This appointment was cancelled',
  afterCancelled: 'Your place has been given to the next patient.',
  interrupted: 'The visit was interrupted',
  afterInterrupted:
    'Your doctor can resume it: keep this page open, and we will tell you. Or come another time.',
  dayCancelled: 'Your appointment is cancelled',
  afterDayCancelled: 'Your doctor sees nobody else on this day. We are sorry. Please choose another day.',
  handedOver: 'Another doctor sees you',
  afterHandedOver: 'You have a place with them today, and need do nothing: the way there is here.',
  toOther: 'Open the waiting room',
  another: {
    today: 'Take a new token for today',
    taking: 'Taking a new token…',
    day: 'Choose another day',
    kept: {
      held: 'What you wrote about your visit is kept. You keep your place here until you have another.',
      lost: 'What you wrote about your visit is kept.',
    },
  },
} satisfies EndingWords
