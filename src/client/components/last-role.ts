const NAME = 'anteroom:role'

/** Who was signed in here the last time, by role; '' for nobody. Without storage nobody is remembered. */
export function lastRole(): string {
  try {
    return localStorage.getItem(NAME) ?? ''
  } catch {
    return ''
  }
}

export function keepRole(role: string): void {
  try {
    localStorage.setItem(NAME, role)
  } catch {
    // A full or forbidden storage costs the memory, not the page.
  }
}
