/** WAIT-6: the tab says the position in its title and on its icon; null puts both back. */
export function showInTab(badge: string | null, says: string): void {
  document.title = badge === null ? `${says} · Anteroom` : `(${badge}) ${says} · Anteroom`
  const icon = document.querySelector<HTMLLinkElement>('link[rel="icon"]')
  if (icon) icon.href = badge === null ? '/favicon.svg' : badgeIcon(badge)
}

function badgeIcon(badge: string): string {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="8" fill="#0f6b5c"/><text x="16" y="23" font-family="system-ui,sans-serif" font-size="20" font-weight="700" fill="#fff" text-anchor="middle">${badge}</text></svg>`
  return `data:image/svg+xml,${encodeURIComponent(svg)}`
}
