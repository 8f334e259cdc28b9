import { type NeonQueryFunction, neon, neonConfig } from '@neondatabase/serverless'

/** Where the database is. `neonLocal` is the local front door's URL and unset everywhere else. */
export type DatabaseAddress = { readonly databaseUrl: string; readonly neonLocal?: string | undefined }

export type NeonSql = NeonQueryFunction<false, false>

/** Neon over HTTP: one request per query or per transaction, nothing kept open between requests. */
export function connectNeon({ databaseUrl, neonLocal }: DatabaseAddress): NeonSql {
  if (neonLocal !== undefined) {
    neonConfig.fetchEndpoint = `${neonLocal}/sql`
    neonConfig.wsProxy = () => `${new URL(neonLocal).host}/v2`
    neonConfig.useSecureWebSocket = false
  }
  return neon(databaseUrl)
}
