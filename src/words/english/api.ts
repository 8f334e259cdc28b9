import type { AccountWords, ApiWords, CommandWords, FrameErrorWords } from '../dictionary.ts'
import { forms } from './forms.ts'
import { meetLink } from './meet-link.ts'
import { counted } from './numbers.ts'

export const commands = {
  notSaved: 'This could not be saved just now. Please try again in a moment; nothing will happen twice.',
  refused: 'That is not possible now.',
} satisfies CommandWords

export const api = {
  refusals: {
    NOT_SIGNED_IN: 'Please sign in first.',
    NOT_ALLOWED: 'Your account may not do this.',
    NOT_FOUND: 'We cannot find that.',
    BAD_INPUT: 'Something here is not right. Please check what you entered and try again.',
    EMAIL_TAKEN: 'There is already an account with this email. Sign in instead, or use another email.',
    CODE_WRONG: 'This code is not right, or it no longer works. Please check it, or ask for a new one.',
    LINK_OVER: 'This link no longer works. Please ask for a new one.',
    IN_VISIT: 'Your visit is going on. You can delete your account once it is over.',
    PROOF_NEEDED: 'Please show once more that it is you: with your password, or with a code by email.',
    DEACTIVATED: 'This account is not in use any more. Please ask an admin of your clinic.',
    LAST_ADMIN: 'The clinic needs one admin at least. Please make somebody else an admin first.',
    STILL_BOOKED:
      'You still have appointments as a patient. Please cancel them first, or join with another email.',
    PASSKEY_UNKNOWN: 'This passkey does not work here. Please sign in another way.',
    PASSWORD_WRONG: 'This is not your password. Please try again.',
    MEET_LINK_INVALID: meetLink.invalid,
    STALE: 'This was changed elsewhere in the meantime. Nothing was overwritten.',
    NOTES_CLOSED: 'The notes of that day are closed. Nothing was changed.',
    NOT_BEGUN: 'The visit has not begun yet.',
    NOT_FINISHED: 'The visit is not over yet. Finishing it gives the prescription.',
    REASON_MISSING: 'Please say why it is corrected. The patient reads it.',
    HELD_BACK:
      'The prescription cannot be given as it stands. Please confirm each allergy, and give each medication a name.',
    ANALYSIS_TAKEN: 'The doctor has taken this analysis over. It was not changed.',
    NUMBER_UNREACHABLE: 'We cannot text this number. Please check it, or use another one.',
    TEXTS_STOPPED:
      'This number has answered STOP. Text START to the number that wrote to it, or use another one.',
    TOO_MANY: 'Too many attempts. Please wait a moment and try again.',
    TOO_LARGE: 'That is too much text at once.',
    TOO_MUCH_AT_ONCE: 'That asks for too much at once. Please ask for less.',
    MESSAGES_CLOSED: 'Messages about this visit are closed. They are open until the end of the day after it.',
    UNAVAILABLE: 'We cannot reach the clinic just now. Please try again in a moment.',
    INTERNAL: 'Something went wrong on our side. Please try again.',
  },
  tooManyMessages: 'That was a lot of messages at once. Please wait a minute and send it again.',
  unkeepable: 'The text holds a character that cannot be kept. Please remove it and try again.',
  noSuchKey: 'This needs an API key that the clinic has issued and not withdrawn.',
  noSuchDoctor: 'We cannot find that doctor.',
  waitSeconds: (seconds) =>
    `Too many attempts. Please wait ${counted(seconds, { one: 'second', other: 'seconds' })} and try again.`,
  withReference: (requestId) =>
    `Something went wrong on our side. Please try again. (Reference: ${requestId})`,
} satisfies ApiWords

export const accounts = {
  INVALID_EMAIL_OR_PASSWORD: 'The email or the password is not right. Please check both and try again.',
  INVALID_EMAIL: forms.EMAIL_INVALID,
  PASSWORD_TOO_SHORT: forms.PASSWORD_TOO_SHORT,
  PASSWORD_TOO_LONG: forms.PASSWORD_TOO_LONG,
} satisfies AccountWords

export const frameErrors = {
  BAD_FRAME: 'This message was not understood.',
  TOO_LARGE: 'This message is too large.',
  TOO_MANY: 'Too many messages. Wait a moment, then connect again.',
  OUTDATED: 'This page is from an older version. Please reload it.',
} satisfies FrameErrorWords
