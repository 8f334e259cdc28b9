/** What this device keeps beyond the page. Without storage nothing is kept: that costs the memory, not the page. */
export function readKept(name: string): string | null {
  try {
    return localStorage.getItem(name)
  } catch {
    return null
  }
}

export function keep(name: string, value: string): void {
  try {
    localStorage.setItem(name, value)
  } catch {
    // Full or forbidden.
  }
}
