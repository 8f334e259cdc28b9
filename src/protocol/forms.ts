import { LIMITS } from '../record/limits.ts'
import { phoneNumberOf } from './phone-number.ts'

/** FORM-1, FORM-4: what can be wrong with what somebody types; the same on both sides of the wire. */
export type FieldProblem =
  | 'NAME_MISSING'
  | 'NAME_TOO_LONG'
  | 'EMAIL_MISSING'
  | 'EMAIL_INVALID'
  | 'CODE_INVALID'
  | 'PASSWORD_MISSING'
  | 'PASSWORD_BLANK'
  | 'PASSWORD_TOO_SHORT'
  | 'PASSWORD_TOO_LONG'
  | 'REASON_MISSING'
  | 'REASON_TOO_LONG'
  | 'BIRTH_DATE_INVALID'
  | 'PHONE_TOO_LONG'
  | 'NUMBER_INVALID'
  | 'ITEM_TOO_LONG'
  | 'TOO_MANY_ITEMS'
  | 'MESSAGE_MISSING'
  | 'MESSAGE_TOO_LONG'
  | 'LINE_MISSING'
  | 'LINE_TOO_LONG'

export const NAME_MOST = 100
export const PASSWORD_LEAST = 10
export const PASSWORD_MOST = 128
export const REASON_MOST = 500
/** ADMIN-4: of the clinic's name and address, and of a specialization. */
export const LINE_MOST = 200
/** RFC 5321. */
const EMAIL_MOST = 254

/** Nothing in it that could be seen: spaces of any kind, and characters that take no room or look like none. */
const BLANK = /^[\s\p{Z}\p{Cc}\p{Cf}\u3164\u115f\u1160\u2800]*$/u

/**
 * What the library of the accounts takes for an address (zod's `email`), which is not on the client: it would be a
 * quarter of all that a page loads (decision 005).
 */
const EMAIL =
  /^(?:[A-Za-z0-9_'+-]+\.)*[A-Za-z0-9_'+-]*[A-Za-z0-9_+-]@(?:[A-Za-z0-9][A-Za-z0-9-]*\.)+[A-Za-z]{2,}$/

export function problemOfName(name: string): FieldProblem | null {
  if (BLANK.test(name)) return 'NAME_MISSING'
  return name.length > NAME_MOST ? 'NAME_TOO_LONG' : null
}

export function problemOfEmail(email: string): FieldProblem | null {
  if (BLANK.test(email)) return 'EMAIL_MISSING'
  return email.length > EMAIL_MOST || !EMAIL.test(email) ? 'EMAIL_INVALID' : null
}

/** A new password. One that somebody has already may be anything: it is only asked for. */
export function problemOfNewPassword(password: string): FieldProblem | null {
  if (password === '') return 'PASSWORD_MISSING'
  if (BLANK.test(password)) return 'PASSWORD_BLANK'
  if (password.length < PASSWORD_LEAST) return 'PASSWORD_TOO_SHORT'
  return password.length > PASSWORD_MOST ? 'PASSWORD_TOO_LONG' : null
}

/** ACC-1, ACC-3: of a mail, as it was typed: with blanks in it, too. */
export const problemOfCode = (code: string): FieldProblem | null =>
  /^\d{6}$/.test(tidiedCode(code)) ? null : 'CODE_INVALID'

export const tidiedCode = (code: string): string => code.replaceAll(/\s/g, '')

/** SMS-2: a number that is to be texted, as it was typed. */
export const problemOfNumber = (typed: string): FieldProblem | null =>
  phoneNumberOf(typed) === null ? 'NUMBER_INVALID' : null

export const problemOfPassword = (password: string): FieldProblem | null =>
  password === '' ? 'PASSWORD_MISSING' : null

export function problemOfReason(reason: string): FieldProblem | null {
  if (BLANK.test(reason)) return 'REASON_MISSING'
  return reason.trim().length > REASON_MOST ? 'REASON_TOO_LONG' : null
}

/** MSG-1. */
export function problemOfMessage(text: string): FieldProblem | null {
  if (BLANK.test(text)) return 'MESSAGE_MISSING'
  return text.trim().length > LIMITS.message ? 'MESSAGE_TOO_LONG' : null
}

/** ADMIN-4. */
export const problemOfLine = (text: string): FieldProblem | null =>
  BLANK.test(text) ? 'LINE_MISSING' : problemOfOptionalLine(text)
export const problemOfOptionalLine = (text: string): FieldProblem | null =>
  text.trim().length > LINE_MOST ? 'LINE_TOO_LONG' : null
