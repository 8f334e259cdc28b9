/** What an example is told in its environment; says which is missing. */
export function setting(name: string, fallback?: string): string {
  const value = process.env[name] ?? fallback
  if (value === undefined) throw new Error(`Set ${name}.`)
  return value
}

/** Where Anteroom is: what `npm start` says, unless told otherwise. */
export const anteroom = () => setting('ANTEROOM_URL', 'http://localhost:8787')
