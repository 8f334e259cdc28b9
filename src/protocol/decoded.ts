/** A part of an address as text. What is no encoded text stands for itself: nobody knows of such a thing, and the page says so. */
export function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
