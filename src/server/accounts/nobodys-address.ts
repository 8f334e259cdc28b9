/**
 * BOOK-6, ACC-7: an e-mail address that is nobody's, for a person who cannot sign in. `.invalid` is kept free for this
 * (RFC 2606): no mail can ever arrive there.
 */
export const nobodysAddress = (id: string, why: 'deleted' | 'walk-in'): string =>
  why === 'deleted' ? `deleted-${id}@deleted.invalid` : `${id}@walk-in.invalid`

/** Nothing is sent to such an address, so that no code or link for it exists anywhere but in a hash. */
export const isNobodys = (email: string): boolean => email.toLowerCase().endsWith('.invalid')
