/** PAGE-3, WAIT-6: the tab's title, the position in it; empty is the name of the app alone. */
export function showInTab(says: string): void {
  document.title = says === '' ? 'Anteroom' : `${says} · Anteroom`
}
