const TURN = 'your turn'

/** WAIT-5: "From 5 to 4". Without a place before, as with a new token, only where one stands now. */
export function moveInWords({ from, to }: { readonly from: number | null; readonly to: number }): string {
  const place = (position: number) => (position === 0 ? TURN : String(position))
  if (from !== null) return `From ${place(from)} to ${place(to)}`
  return to === 0 ? 'Your turn' : `Number ${to} in line`
}
