import type { ConsoleHappenedWords } from '../screens/console-happened.ts'

export const consoleHappened = {
  started: 'Started',
  resumed: 'Going on',
  ended: {
    completed: 'Finished',
    no_show: 'Marked as missed',
    cancelled: 'Cancelled',
    interrupted: 'Interrupted',
  },
  calledNext: (what, token) => `${what}, token ${token} is called`,
  called: (token) => `Token ${token} is called`,
  undone: (token) => `Token ${token} is back`,
  left: 'You are away',
  back: 'You are back',
  heard: {
    started: (name) => `The visit of ${name} has begun.`,
    resumed: (name) => `The visit of ${name} goes on.`,
    ended: {
      completed: (name) => `The visit of ${name} is finished.`,
      no_show: (name) => `${name} is marked as missed.`,
      cancelled: (name) => `${name} has cancelled.`,
      interrupted: (name) => `The visit of ${name} is interrupted.`,
    },
    called: (token, name) => `Token ${token}, ${name}, is called.`,
    undone: (token, name) => `Undone: it is the turn of token ${token}, ${name}, again.`,
    joined: (name) => `${name} is here.`,
    ready: (name) => `${name} is ready.`,
    secondsLeft: (name, seconds) => `${name} has ${seconds} seconds left to come.`,
    onBreak: 'You are on a break.',
    left: 'You are away.',
    back: 'You are back.',
    resting: 'The last turn was skipped automatically. Nobody is called until you call next.',
    sure: {
      finish: 'The visit has only just begun. Press again to finish it.',
      gaps: 'Press again to finish all the same.',
      skipHere: 'The patient is here. Press again to skip them.',
      skipEarly: 'The patient still has time to come. Press again to skip them.',
    },
  },
} satisfies ConsoleHappenedWords
