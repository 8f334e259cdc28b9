import type { PagesWords } from '../screens/pages.ts'

export const pages = {
  titles: {
    find: 'Find a doctor',
    appointments: 'My appointments',
    notFound: 'No such page',
    broken: 'Something went wrong',
  },
  loading: 'Loading the page',
  loadingAccount: 'Loading your account',
  tryAgain: 'Try again',
  broken: {
    heading: 'This page did not work',
    text: 'Your appointments are safe. Loading the page again usually helps.',
    reload: 'Load again',
  },
  notFound: {
    heading: 'No such room',
    text: 'The address is wrong, or the page has moved.',
    findDoctor: 'Find a doctor',
    appointments: 'My appointments',
    console: 'Open your console',
    desk: 'Open the front desk',
  },
} satisfies PagesWords
