/** WAIT-21: how old what is shown is, and the state of the connection as its label says it. */
export type FreshnessWords = { readonly asOf: (time: string, state: string) => string }
