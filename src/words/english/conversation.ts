import type { ConversationWords } from '../screens/conversation.ts'
import { counted, number } from './numbers.ts'

export const conversation = {
  heading: (other) => `Messages with ${other}`,
  patient: 'Patient',
  you: 'You',
  toDoctor: 'Message the doctor',
  whenRead:
    'The doctor reads it between visits. In an emergency do not wait for an answer: call the emergency number.',
  nothingYet: 'Nothing has been written yet.',
  label: 'Your message',
  send: 'Send',
  sendKeys: 'Send with Ctrl + Enter',
  sending: 'Sending…',
  seen: 'Seen',
  kept: 'Not sent: no connection. It is kept on this device and sent when there is one.',
  again: 'Try again',
  left: (characters) => `${counted(characters, { one: 'character', other: 'characters' })} left`,
  tooMuch: (characters) => `${counted(characters, { one: 'character', other: 'characters' })} too many`,
  closed: 'Messages about this visit are closed.',
  notLoaded: 'The messages could not be loaded.',
  loading: 'Loading messages',
  wrote: (name) => `${name} wrote to you`,
  heard: (name, text) => `Message from ${name}: ${text}`,
  read: 'Read',
  quickLabel: 'Quick replies',
  quick: { late: 'I am running 10 minutes late', again: 'Please join again' },
  section: 'Messages',
  unread: (count) => (count === 1 ? '1 unread message' : `${number(count)} unread messages`),
  person: (token, name) => `Token ${token}, ${name}`,
  toCurrent: (name) => `Back to ${name}`,
  waitForAnswer: 'Also wrote to you',
  nobody: 'No messages just now',
  afterNobody:
    'During a visit its messages are here. To write to somebody else, open them in the line or in what is behind you today.',
} satisfies ConversationWords
