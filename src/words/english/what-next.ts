import type { WhatNextWords } from '../screens/what-next.ts'

const KEPT = 'Notes and prescription are here as soon as the visit is over, and stay under My visits.'

export const whatNext = {
  heading: 'What happens next',
  called: {
    online: { first: 'The doctor starts the visit, and the video call opens here.', second: KEPT },
    in_person: { first: 'The doctor starts the visit once you are in the room.', second: KEPT },
  },
  visit: { first: 'The doctor finishes the visit; there is nothing for you to press.', second: KEPT },
  completed: {
    first: 'Notes and prescription are kept under My visits.',
    second: 'Until the end of tomorrow you can still write to the doctor here.',
  },
  missed: {
    first: 'A new token puts you at the end of the line, and this page follows it.',
    second: 'We tell you when your turn is near, as before.',
  },
} satisfies WhatNextWords
