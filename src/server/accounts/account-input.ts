import {
  type FieldProblem,
  problemOfEmail,
  problemOfName,
  problemOfNewPassword,
  problemOfPassword,
} from '../../protocol/forms.ts'

type Wrong = { readonly field: string; readonly problem: FieldProblem }

/**
 * FORM-4: what is wrong with an account that somebody wants to make or to use, by the rules of its form. Whatever is no
 * text is left to the library of the accounts, which refuses it.
 */
export function problemOfAccount(path: string, body: unknown): Wrong | null {
  const rules = RULES[path]
  if (rules === undefined || typeof body !== 'object' || body === null) return null
  for (const [field, problemOf] of rules) {
    const value: unknown = Reflect.get(body, field)
    const problem = typeof value === 'string' ? problemOf(value) : null
    if (problem !== null) return { field, problem }
  }
  return null
}

type Rule = readonly [field: string, problemOf: (text: string) => FieldProblem | null]

const RULES: Readonly<Record<string, readonly Rule[]>> = {
  'sign-up/email': [
    ['name', problemOfName],
    ['email', problemOfEmail],
    ['password', problemOfNewPassword],
  ],
  'sign-in/email-otp': [['email', problemOfEmail]],
  'email-otp/send-verification-otp': [['email', problemOfEmail]],
  'email-otp/request-email-change': [['newEmail', problemOfEmail]],
  'request-password-reset': [['email', problemOfEmail]],
  'reset-password': [['newPassword', problemOfNewPassword]],
  'change-password': [
    ['currentPassword', problemOfPassword],
    ['newPassword', problemOfNewPassword],
  ],
  'sign-in/email': [
    ['email', problemOfEmail],
    ['password', problemOfPassword],
  ],
}
