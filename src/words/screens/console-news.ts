/** CONSOLE-25: what the doctor is told beside their work, and what of it can be heard. */
export type ConsoleNewsWords = {
  readonly here: (name: string, token: number) => string
  readonly ready: (name: string, token: number) => string
  /** Two or more at once. */
  readonly many: { readonly here: (count: number) => string; readonly ready: (count: number) => string }
  readonly wrote: (name: string) => string
  readonly somebody: string
  readonly link: string
  readonly close: string
  readonly sounds: string
  readonly soundsTitle: string
  readonly soundsHint: string
  readonly sound: { readonly ready: string; readonly wrote: string; readonly link: string }
}
