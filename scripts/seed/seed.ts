export type SeedOptions = { neonUrl: string; databaseUrl: string; onProgress: (line: string) => void }
export type DemoAccount = { role: string; email: string; note: string }

/** Placeholder: no demo data yet. */
export async function seedDemo(_options: SeedOptions): Promise<{ accounts: DemoAccount[] }> {
  return { accounts: [] }
}
