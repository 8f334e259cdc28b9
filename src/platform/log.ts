/** One line of the log: ids, codes, tokens and counts; never a name, a reason or a link (OPS-1). */
export type Log = (
  entry: { readonly event: string } & Readonly<
    Record<string, string | number | boolean | null | undefined | readonly (string | number)[]>
  >,
) => void

/** Structured JSON on the console, where the platform collects it. */
export const consoleLog: Log = (entry) => {
  // biome-ignore lint/suspicious/noConsole: this is the one place that writes the log.
  console.log(JSON.stringify({ at: new Date().toISOString(), ...entry }))
}
