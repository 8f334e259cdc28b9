/** A long text that shows its beginning. */
export type ClampedWords = { readonly more: string; readonly less: string }
