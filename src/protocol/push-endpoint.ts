/** A name with a dot whose last part is letters: no address in numbers, no machine of somebody's own network. */
const PUBLIC_HOST = /^(?=.{4,253}$)([a-z0-9-]+\.)+[a-z]{2,}$/
const PRIVATE = /\.(local|localhost|internal|home|lan|test|invalid|example)$/

/**
 * PUSH-1: whether this can be a push service's: https, a public name, the usual port, nobody's password in it. We send
 * there what a browser has told us, so it must not lead into anybody's own network.
 */
export function isPushEndpoint(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, hostname, port, username, password } = new URL(text)
  const isPlain = port === '' && username === '' && password === ''
  return protocol === 'https:' && isPlain && PUBLIC_HOST.test(hostname) && !PRIVATE.test(hostname)
}
