/** Whom browsers hand their pushes to: Chrome and all built on it, Firefox, Edge, Safari. */
const SERVICES = [
  /^fcm\.googleapis\.com$/,
  /^([a-z0-9-]+\.)+push\.services\.mozilla\.com$/,
  /^([a-z0-9-]+\.)+notify\.windows\.com$/,
  /^([a-z0-9-]+\.)+push\.apple\.com$/,
]

/**
 * PUSH-6: whether this is an address of a push service that a browser of today has: https, the usual port, nobody's password
 * in it. We send there what a browser has told us, and any other name may lead into somebody's own network, whatever it looks
 * like. A browser with another service is told on the screen and by mail, as where there is no push.
 */
export function isPushEndpoint(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, hostname, port, username, password } = new URL(text)
  const isPlain = port === '' && username === '' && password === ''
  return protocol === 'https:' && isPlain && SERVICES.some((service) => service.test(hostname))
}
