/** What we use of bidi-js, which brings no types. */
declare module 'bidi-js' {
  export type EmbeddingLevels = {
    readonly levels: Uint8Array
    readonly paragraphs: readonly { readonly start: number; readonly end: number; readonly level: number }[]
  }
  export default function bidiFactory(): {
    getEmbeddingLevels(text: string, direction?: 'ltr' | 'rtl'): EmbeddingLevels
    getMirroredCharacter(character: string): string | null
  }
}
