/** CONSOLE-8: the key of each command. A letter is the first of the English word where that was free. */
export const SHORTCUTS = {
  start: 's',
  finish: 'f',
  skip: 'k',
  resume: 'r',
  callNext: 'n',
  back: 'i',
  undo: 'u',
  takeBreak: 'b',
  leave: 'o',
  openMeet: 'g',
  meetLink: 'm',
  settings: ',',
  visits: 'v',
  find: '/',
  help: '?',
} as const
