import type { WaitingRoomWords } from '../screens/waiting-room.ts'
import { counted, number } from './numbers.ts'

export const waitingRoom = {
  page: {
    loading: 'Loading your appointment',
    loadingLine: 'Loading the queue',
    onItsWay: 'Your booking is on its way to this screen.',
    appointments: 'My appointments',
    tryAgain: 'Try again',
  },
  tokens: {
    label: 'Tokens',
    serving: 'Now serving',
    own: 'Your token',
    modes: { online: 'Online visit', in_person: 'In person' },
  },
  turn: {
    label: 'Your turn',
    come: 'Your number has come! Join quickly!',
    here: 'Stay here. Your doctor is about to start.',
    started: 'Your doctor is ready for you',
    startedAt: (time) => `Started at ${time}`,
    left: { online: (time) => `${time} left to join`, in_person: (time) => `${time} to walk in` },
    now: 'Now',
    goIn: (door) => (door === '' ? 'Please go in to the doctor now.' : `Please go to ${door} now.`),
    joinCall: 'Join Meet Immediately',
    paused: 'Your visit is paused',
    away: 'Your doctor has stepped away. Stay near.',
  },
  join: {
    label: 'Waiting room',
    join: { online: 'Join Appointment', in_person: 'I’m here' },
    joining: { online: 'Joining…', in_person: 'One moment…' },
    tellsDoctor: {
      online: 'Tells the doctor that you are here.',
      in_person: 'Press it once you are at the clinic: the doctor sees it.',
    },
    tooFar: (turns) => `Opens when ${number(turns)} or fewer turns are ahead. We will tell you.`,
    joined: {
      online: 'You are in the waiting room. Your place is safe, even if you lose this page.',
      in_person: 'The doctor knows that you are here. Your place is safe, even if you lose this page.',
    },
    ready: 'I’m ready',
    isReady: 'The doctor sees that you are ready.',
  },
  place: {
    label: 'Your place',
    progress: 'Way to your turn',
    kept: 'Your place is kept until then.',
    aheadSoFar: (turns) =>
      turns === 0
        ? 'Nobody ahead of you so far'
        : `${counted(turns, { one: 'turn', other: 'turns' })} ahead so far`,
  },
  problem: {
    signedOut: 'Please sign in',
    placeKept: 'Your place in the line is kept. Sign in to see it.',
    signIn: 'Sign in',
    notFound: 'No such appointment',
    notYours: 'This link belongs to another account, or to no appointment at all.',
    cannotShow: 'We cannot show your place right now',
  },
} satisfies WaitingRoomWords
