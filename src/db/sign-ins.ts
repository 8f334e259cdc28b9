import { connectNeon, type DatabaseAddress } from './neon.ts'

/** Whoever asks would sooner hear that nobody knows than wait for longer than this, in ms. */
const ANSWER_MS = 5_000

/** ROOM-8: who is still signed in. Signing out takes the row away; one that has run out is as good as gone. */
export function createSignIns(address: DatabaseAddress) {
  const sql = connectNeon(address, { answerMs: ANSWER_MS })
  return {
    /** Those of these sign-ins that are still on. Rejects when the database does not answer. */
    async alive(ids: readonly string[]): Promise<ReadonlySet<string>> {
      const rows = await sql`select id from session where id = any(${ids}) and expires_at > now()`
      return new Set(rows.map((row) => String(row.id)))
    },
  }
}
