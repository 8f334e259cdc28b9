/** One line of the log: what happened, with ids, codes and numbers only; no names, reasons or links (OPS-1). */
export type LogEntry = { readonly event: string; readonly requestId?: string } & Readonly<
  Record<string, string | number | boolean | null | undefined | readonly (string | number)[]>
>
export type Log = (entry: LogEntry) => void

/** Structured JSON on the console, where the platform collects it. */
export const consoleLog: Log = (entry) => {
  // biome-ignore lint/suspicious/noConsole: this is the one place that writes the log.
  console.log(JSON.stringify({ at: new Date().toISOString(), ...entry }))
}
