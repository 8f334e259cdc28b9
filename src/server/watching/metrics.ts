import type { Db } from '../../db/client.ts'
import { type Migrations, readMigrations } from './migrations.ts'
import type { Metric, Sample } from './prometheus.ts'

/** What one row of the answers is: labels, and a number. */
type Row = Readonly<Record<string, unknown>>

/**
 * OPS-8: what can be asked of the database at this moment: counts, ages in seconds and codes, never anything of a person.
 * Rejects when the database cannot be reached.
 */
export async function readMetrics(db: Db, migrations: Migrations): Promise<readonly Metric[]> {
  const { $client: sql } = db
  // Whatever ended within a day was planned within two: nothing is of use for longer than one (SEND-4).
  const [[states, oldest, ages, reasons, days], schema] = await Promise.all([
    sql.transaction(
      [
        sql`select channel, state, count(*)::int as value from deliveries
          where planned_at > now() - interval '24 hours' and planned_at <= now() group by 1, 2 order by 1, 2`,
        sql`select coalesce(extract(epoch from now() - min(planned_at)), 0)::float8 as value from deliveries
          where state = 'due' and planned_at <= now()`,
        sql`select channel, quantile::text as quantile, (percentile_cont(quantile) within group
            (order by extract(epoch from ended_at - planned_at)::float8))::float8 as value
          from deliveries, unnest(array[0.5, 0.9, 0.99]::float8[]) quantile
          where state = 'sent' and planned_at > now() - interval '48 hours' and ended_at > now() - interval '1 hour'
          group by 1, quantile order by 1, quantile`,
        sql`select channel, state, coalesce(reason, 'unknown') as reason, count(*)::int as value from deliveries
          where state in ('dropped', 'given_up') and planned_at > now() - interval '48 hours'
            and ended_at > now() - interval '24 hours' group by 1, 2, 3 order by 1, 2, 3`,
        sql`select count(*)::int as days, coalesce(sum(d.live_count), 0)::int as live from doctor_days d
          join doctor_settings s on s.doctor_id = d.doctor_id
          where d.date between current_date - 1 and current_date + 1
            and d.date = (now() at time zone s.time_zone)::date`,
      ],
      { readOnly: true },
    ),
    readMigrations(db, migrations),
  ])
  return [
    metric(
      'deliveries',
      'Deliveries that were due within the last 24 hours.',
      of(states, 'channel', 'state'),
    ),
    metric('deliveries_oldest_due_seconds', 'How long the oldest that is still due has been.', of(oldest)),
    metric(
      'delivery_age_seconds',
      'From when it was due until a channel took it, of those taken within the last hour.',
      of(ages, 'channel', 'quantile'),
    ),
    metric(
      'deliveries_dropped',
      'Not told within the last 24 hours as it was shown, not allowed or not true any more.',
      of(ended(reasons, 'dropped'), 'channel', 'reason'),
    ),
    metric(
      'deliveries_given_up',
      'Could not be told within the last 24 hours.',
      of(ended(reasons, 'given_up'), 'channel', 'reason'),
    ),
    metric(
      'doctor_days_today',
      'Doctor-days of today that anything has happened on.',
      of(only(days, 'days')),
    ),
    metric('live_entries_today', 'Patients in the lines of today.', of(only(days, 'live'))),
    metric('schema_version', 'Migrations that the database has had.', [{ value: schema.all }]),
    metric('schema_version_wanted', 'Migrations that this build knows.', [{ value: migrations.length }]),
  ]
}

const metric = (name: string, help: string, samples: readonly Sample[]): Metric => ({
  name: `anteroom_${name}`,
  help,
  samples,
})

const of = (rows: readonly Row[] = [], ...labels: readonly string[]): readonly Sample[] =>
  rows.map((row) => ({
    labels: Object.fromEntries(labels.map((label) => [label, String(row[label])])),
    value: Number(row.value),
  }))

const ended = (rows: readonly Row[] = [], state: string) => rows.filter((row) => row.state === state)
const only = (rows: readonly Row[] = [], column: string) => rows.map((row) => ({ value: row[column] }))
