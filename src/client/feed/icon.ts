/** WAIT-6: the position on the tab's icon, and on an installed app's badge; empty puts them back. */
export function showOnIcon(badge: string): void {
  const icon = document.querySelector<HTMLLinkElement>('link[rel="icon"]')
  if (icon) icon.href = badge === '' ? '/favicon.svg' : badgeIcon(badge)
  const number = Number(badge)
  // An installed app's badge; where it is not allowed, the title has said it.
  if (badge === '') void navigator.clearAppBadge?.().catch(() => {})
  else void navigator.setAppBadge?.(Number.isNaN(number) ? undefined : number).catch(() => {})
}

function badgeIcon(badge: string): string {
  const colour = getComputedStyle(document.documentElement).getPropertyValue('--brand')
  const size = badge.length > 1 ? 17 : 21
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path d="M3 32V15a13 13 0 0 1 26 0v17z" fill="${colour}"/><text x="16" y="25" font-family="system-ui,sans-serif" font-size="${size}" font-weight="700" fill="white" text-anchor="middle">${badge}</text></svg>`
  return `data:image/svg+xml,${encodeURIComponent(svg)}`
}
