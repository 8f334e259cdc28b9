import type { FormWords } from '../screens/forms.ts'

export const forms = {
  NAME_MISSING: 'Please enter your name, as the doctor should call you.',
  NAME_TOO_LONG: 'Please shorten your name to 100 characters.',
  EMAIL_MISSING: 'Please enter your email address.',
  EMAIL_INVALID: 'This does not look like an email address. Please check it: name@example.com',
  CODE_INVALID: 'The code is the six digits of the newest message.',
  PASSWORD_MISSING: 'Please enter your password.',
  PASSWORD_BLANK: 'A password needs letters, digits or signs. Spaces alone are not enough.',
  PASSWORD_TOO_SHORT: 'Please choose a password of at least 10 characters.',
  PASSWORD_TOO_LONG: 'Please choose a password of at most 128 characters.',
  REASON_MISSING: 'Please say in a few words why you come.',
  REASON_TOO_LONG: 'Please shorten the reason to 500 characters.',
  BIRTH_DATE_INVALID: 'Please check the date of birth: it is not a day that has been.',
  PHONE_TOO_LONG: 'Please shorten the phone number to 40 characters.',
  NUMBER_INVALID: 'Please enter the number with its country code: +44 7700 900123',
  ITEM_TOO_LONG: 'Please shorten each entry to 120 characters.',
  TOO_MANY_ITEMS: 'Please keep each list to 40 entries.',
  MESSAGE_MISSING: 'Please write something first.',
  MESSAGE_TOO_LONG: 'Please shorten your message to 1,000 characters.',
  LINE_MISSING: 'Please fill this in.',
  LINE_TOO_LONG: 'Please shorten this to 200 characters.',
} satisfies FormWords
