/**
 * What a mail's link carries behind the `#`, where no server sees it; taken out of the address, so that neither the history
 * nor whoever looks over a shoulder keeps it. Empty without one.
 */
export function secretOfLink(): string {
  const secret = location.hash.slice(1)
  if (secret !== '') history.replaceState(history.state, '', location.pathname)
  return secret
}
