/** WAIT-6: the tab says the position in its title; empty puts it back. */
export function showInTab(says: string): void {
  document.title = says === '' ? 'Anteroom' : `${says} · Anteroom`
}
