import { sha256 } from './sha256.ts'

type WithHeaders = { readonly headers: Pick<Headers, 'get'> }

/** Whether the request bears one of these secrets. Compares digests, so that the time taken tells nothing. */
export async function bearsOneOf({ headers }: WithHeaders, secrets: readonly string[]): Promise<boolean> {
  const given = await sha256(headers.get('authorization') ?? '')
  const wanted = await Promise.all(secrets.map((secret) => sha256(`Bearer ${secret}`)))
  return wanted.some((each) => given.every((byte, index) => byte === each[index]))
}
