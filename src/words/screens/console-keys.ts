/** Where somebody is in the day, once it has come so far with them. */
export type Whereabouts = 'waiting' | 'called' | 'completed' | 'no_show' | 'interrupted' | 'cancelled'

/** CONSOLE-7, CONSOLE-8: the keyboard, and the list of everything that can be done. */
export type ConsoleKeysWords = {
  readonly title: string
  readonly placeholder: string
  readonly nothing: string
  readonly found: (count: number) => string
  readonly close: string
  readonly help: string
  readonly helpTitle: string
  readonly helpHint: string
  readonly letters: string
  readonly lettersHint: string
  readonly palette: string
  readonly find: string
  readonly show: (pane: string) => string
  readonly person: (token: number, name: string, where: Whereabouts) => string
}
