import { Hono } from 'hono'
import type { Db } from '../../db/client.ts'
import { bearsOneOf } from '../../platform/bearer.ts'
import type { Log } from '../../platform/log.ts'
import { withTimeLimit } from '../../platform/time-limit.ts'
import { traceOf } from '../error-trace.ts'
import { refusal } from '../errors.ts'
import { readMetrics } from './metrics.ts'
import { type Migrations, readMigrations } from './migrations.ts'
import { inPrometheus, PROMETHEUS_TYPE } from './prometheus.ts'

/** How long the database may take before it counts as away, in ms. */
const READY_MS = 2_000
const METRICS_MS = 5_000

export type WatchMeans = {
  readonly db: Db
  readonly log: Log
  /** Who may read the metrics says this; null: nobody may. */
  readonly metricsToken: string | null
  readonly migrations: Migrations
}

type Variables = { Variables: { requestId: string } }

/** OPS-8, OPS-9: what a machine that watches the clinic asks. */
export function watchRoutes({ db, log, metricsToken, migrations }: WatchMeans): Hono<Variables> {
  const routes = new Hono<Variables>()

  routes.get('/healthz', (c) => c.json({ ok: true }))

  routes.get('/readyz', async (c) => {
    const notReady = (why: Readonly<Record<string, string>>, cause?: string) => {
      log({ event: 'not_ready', requestId: c.get('requestId'), ...why, ...(cause && { cause }) })
      return c.json({ ok: false, ...why }, 503)
    }
    try {
      const { ours } = await withTimeLimit(READY_MS, () => readMigrations(db, migrations))
      return ours < migrations.length ? notReady({ migrations: 'missing' }) : c.json({ ok: true })
    } catch (error) {
      return notReady({ database: 'unreachable' }, traceOf(error))
    }
  })

  routes.get('/metrics', async (c) => {
    if (metricsToken === null) throw refusal('NOT_FOUND')
    if (!(await bearsOneOf(c.req.raw, [metricsToken]))) throw refusal('NOT_ALLOWED')
    const metrics = await withTimeLimit(METRICS_MS, () => readMetrics(db, migrations))
    return c.body(inPrometheus(metrics), 200, { 'content-type': PROMETHEUS_TYPE })
  })

  return routes
}
