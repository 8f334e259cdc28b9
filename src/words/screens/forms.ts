/** FORM-1, FORM-3: what is said beside a field, by the form before it is sent and by the server if it ever gets there. */
export type FormWords = {
  readonly NAME_MISSING: string
  readonly NAME_TOO_LONG: string
  readonly EMAIL_MISSING: string
  readonly EMAIL_INVALID: string
  readonly CODE_INVALID: string
  readonly PASSWORD_MISSING: string
  readonly PASSWORD_BLANK: string
  readonly PASSWORD_TOO_SHORT: string
  readonly PASSWORD_TOO_LONG: string
  readonly REASON_MISSING: string
  readonly REASON_TOO_LONG: string
  readonly BIRTH_DATE_INVALID: string
  readonly PHONE_TOO_LONG: string
  /** SMS-2. */
  readonly NUMBER_INVALID: string
  /** Of one allergy, condition or medicine. */
  readonly ITEM_TOO_LONG: string
  readonly TOO_MANY_ITEMS: string
  readonly MESSAGE_MISSING: string
  readonly MESSAGE_TOO_LONG: string
  /** ADMIN-4. */
  readonly LINE_MISSING: string
  readonly LINE_TOO_LONG: string
}
