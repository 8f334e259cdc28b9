import { drizzle, type NeonHttpDatabase } from 'drizzle-orm/neon-http'
import * as authSchema from './auth-schema.ts'
import { type AnswerLimit, connectNeon, type DatabaseAddress, type NeonSql } from './neon.ts'
import * as schema from './schema.ts'

const tables = { ...schema, ...authSchema }

type Statements = 'select' | 'selectDistinctOn' | 'insert' | 'update' | 'delete' | 'execute' | 'batch'

/** Typed SQL over HTTP. There are no interactive transactions: what belongs together is one `db.batch`. */
export type Db = Pick<NeonHttpDatabase, Statements> & { readonly $client: NeonSql }

/** Holds no connection, so one may serve every request of an isolate. */
export const createDb = (address: DatabaseAddress, limit: AnswerLimit = {}): Db =>
  drizzle(connectNeon(address, limit), { schema: tables })
