import type { InboxWords, MailsWords } from '../screens/mails.ts'
import { counted } from './numbers.ts'

const minutesOf = (minutes: number) => counted(minutes, { one: 'minute', other: 'minutes' })
const holds = (minutes: number) => `It works once, for ${minutesOf(minutes)}.`
const NOT_YOU = 'If this was not you, do nothing: nothing happens without it.'

export const mails = {
  signUp: (minutes) => ({
    subject: 'Confirm your email',
    heading: 'Confirm your email',
    text: [
      'Enter this code where you began, or press the button. Then your account is ready, and you are signed in.',
    ],
    button: 'Confirm and sign in',
    after: `${holds(minutes)} ${NOT_YOU}`,
  }),
  signUpAgain: (minutes) => ({
    subject: 'You already have an account',
    heading: 'You already have an account',
    text: [
      'Somebody, we hope it was you, has just tried to make an account with this email. There is one already, and nothing of it has changed.',
      'Enter this code where you began, or press the button, and you are signed in to it.',
    ],
    button: 'Sign in',
    after: `${holds(minutes)} ${NOT_YOU}`,
  }),
  signInCode: (minutes) => ({
    subject: 'Your code to sign in',
    heading: 'Your code to sign in',
    text: ['Enter it on the page on which you asked for it.'],
    after: `${holds(minutes)} Never tell it to anybody: nobody of the clinic asks for it. ${NOT_YOU}`,
  }),
  confirmEmail: (minutes) => ({
    subject: 'Confirm your email',
    heading: 'Confirm your email',
    text: ['Enter this code on the page of your account. Then we know that our mails reach you.'],
    after: `${holds(minutes)} ${NOT_YOU}`,
  }),
  changeEmail: (minutes) => ({
    subject: 'Confirm your new email',
    heading: 'Confirm your new email',
    text: ['Enter this code on the page of your account. From then on you sign in with this email.'],
    after: `${holds(minutes)} ${NOT_YOU}`,
  }),
  emailChanged: {
    subject: 'Your email was changed',
    heading: 'Your email was changed',
    text: ['Your account has another email from now on. This one no longer signs you in.'],
    after: 'If this was not you, please tell your clinic’s desk at once.',
  },
  resetPassword: (minutes) => ({
    subject: 'Choose a new password',
    heading: 'Choose a new password',
    text: [
      'The button leads to a page on which you choose one. Wherever you are signed in now, you will be signed out.',
    ],
    button: 'Choose a new password',
    after: `${holds(minutes)} ${NOT_YOU}`,
  }),
  passwordChanged: {
    subject: 'Your password was changed',
    heading: 'Your password was changed',
    text: ['Wherever else you were signed in, you have been signed out.'],
    after: 'If this was not you, choose a new password at once: “Forgot your password?” on the sign-in page.',
  },
  proofCode: (minutes) => ({
    subject: 'Your code to change how you sign in',
    heading: 'Is it you?',
    text: ['With this code the email of your account can be changed, or its passkeys.'],
    after: `${holds(minutes)} Never tell it to anybody. If this was not you, choose a new password: somebody else is signed in to your account.`,
  }),
  passkeyAdded: {
    subject: 'A passkey was added',
    heading: 'A passkey was added',
    text: ['From now on your account can be entered with it, without your password.'],
    after:
      'If this was not you, remove it on the page of your account, and choose a new password there at once.',
  },
  deletionCode: (minutes) => ({
    subject: 'Your code to delete your account',
    heading: 'Delete your account?',
    text: [
      'With this code your account is deleted, and what you have booked is cancelled. That cannot be undone.',
    ],
    after: `${holds(minutes)} If this was not you, choose a new password: somebody else is signed in to your account.`,
  }),
  deleted: {
    subject: 'Your account is deleted',
    heading: 'Your account is deleted',
    text: [
      'What you had booked is cancelled, and your contact data are gone. The records of past visits stay with your doctor, under your name, for as long as the law asks.',
    ],
    after: 'This is the last mail to this address.',
  },
  missed: {
    subject: 'You missed your turn',
    heading: 'You missed your turn',
    text: [
      'You were marked as not here, and the line has gone on. You may still be seen: the page says whether there is a new token for you, and when its turn would come.',
    ],
    button: 'See what you can do',
    after: 'You can choose under “How you are told”, in your profile, whether we write to you about this.',
  },
  invitation: (days) => ({
    subject: 'You are invited to work with Anteroom',
    heading: 'You are invited',
    text: [
      'An admin of your clinic asks you to work with Anteroom, its live appointment queue. The button leads to a page on which you accept.',
    ],
    button: 'Accept the invitation',
    after: `It works once, for ${counted(days, { one: 'day', other: 'days' })}. If you do not know what this is about, do nothing: nothing happens without it.`,
  }),
  code: 'Your code',
  orOpen: 'Or open this address:',
  foot: 'Anteroom keeps your place at the doctor’s while you are somewhere else.',
  unsubscribe: 'No more mails of this kind',
} satisfies MailsWords

export const inbox = {
  title: 'The demo’s mailbox',
  about:
    'All mails and texts that the demo clinic has sent, to whomever, newest first. None has left this machine.',
  empty: 'Nothing has been sent yet.',
  to: 'To',
  back: 'Back to the clinic',
} satisfies InboxWords
