/** One number of a metric, and by what it is told from the metric's others. */
export type Sample = { readonly labels?: Readonly<Record<string, string>>; readonly value: number }

/** A metric as Prometheus reads it: all of ours are of this moment, so all are gauges. */
export type Metric = { readonly name: string; readonly help: string; readonly samples: readonly Sample[] }

export const PROMETHEUS_TYPE = 'text/plain; version=0.0.4; charset=utf-8'

/** OPS-8: the text format of Prometheus, 0.0.4. */
export const inPrometheus = (metrics: readonly Metric[]): string =>
  metrics
    .map(({ name, help, samples }) =>
      [
        `# HELP ${name} ${escaped(help)}`,
        `# TYPE ${name} gauge`,
        ...samples.map(({ labels = {}, value }) => `${name}${inBraces(labels)} ${numeral(value)}`),
      ]
        .map((line) => `${line}\n`)
        .join(''),
    )
    .join('')

function inBraces(labels: Readonly<Record<string, string>>): string {
  const pairs = Object.entries(labels).map(
    ([name, value]) => `${name}="${escaped(value).replaceAll('"', '\\"')}"`,
  )
  return pairs.length === 0 ? '' : `{${pairs.join(',')}}`
}

const escaped = (text: string) => text.replaceAll('\\', '\\\\').replaceAll('\n', '\\n')

function numeral(value: number): string {
  if (Number.isNaN(value)) return 'NaN'
  if (Number.isFinite(value)) return String(value)
  return value > 0 ? '+Inf' : '-Inf'
}
