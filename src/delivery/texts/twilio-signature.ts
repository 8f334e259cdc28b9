import { isHmacOf } from '../../platform/hmac.ts'

/**
 * SMS-5: whether a form comes from Twilio: HMAC-SHA-1 over the address it was sent to and its fields, in the order of their
 * names. `url` is the public one, which Twilio was told.
 */
export function isFromTwilio(
  authToken: string,
  url: string,
  form: URLSearchParams,
  signature: string,
): Promise<boolean> {
  const names = [...new Set(form.keys())].sort()
  const said = names.map((name) =>
    [...new Set(form.getAll(name))]
      .sort()
      .map((value) => name + value)
      .join(''),
  )
  return isHmacOf('SHA-1', new TextEncoder().encode(authToken), url + said.join(''), signature)
}
