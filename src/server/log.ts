import type { Log } from '../party/ports.ts'

/** Structured JSON on the console, where the platform collects it. */
export const consoleLog: Log = (entry) => {
  // biome-ignore lint/suspicious/noConsole: this is the one place that writes the log.
  console.log(JSON.stringify({ at: new Date().toISOString(), ...entry }))
}
