import { drizzle } from 'drizzle-orm/neon-http'
import type { Db } from './client.ts'

/**
 * The same database, with `beforeEach` called for every statement that is about to be sent, those of a batch one by
 * one. What it throws keeps the statement back. Made in microseconds, so that every request can have its own.
 */
export function metered({ $client }: Db, beforeEach: () => void): Db {
  const query: typeof $client.query = (...statement) => {
    beforeEach()
    return $client.query(...statement)
  }
  const client = new Proxy($client, {
    get: (target, name) => (name === 'query' ? query : Reflect.get(target, name)),
  })
  return drizzle(client)
}
