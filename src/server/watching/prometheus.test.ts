import { expect, it } from 'vitest'
import { inPrometheus } from './prometheus.ts'

it('OPS-8 a metric is its help, its type and a line for each number', () => {
  const text = inPrometheus([
    {
      name: 'told',
      help: 'How many.',
      samples: [
        { labels: { channel: 'push', state: 'sent' }, value: 12 },
        { labels: { channel: 'mail', state: 'due' }, value: 0.25 },
      ],
    },
    { name: 'days', help: 'Of today.', samples: [{ value: 3 }] },
  ])

  expect(text).toBe(`# HELP told How many.
# TYPE told gauge
told{channel="push",state="sent"} 12
told{channel="mail",state="due"} 0.25
# HELP days Of today.
# TYPE days gauge
days 3
`)
})

it('OPS-8 one with nothing to say is there, without a number', () => {
  expect(inPrometheus([{ name: 'told', help: 'How many.', samples: [] }])).toBe(
    '# HELP told How many.\n# TYPE told gauge\n',
  )
})

it('OPS-8 nothing that a label or a help holds ends it', () => {
  const samples = [{ labels: { reason: 'a"b\\c\nd' }, value: 1 }]
  expect(inPrometheus([{ name: 'told', help: 'a\\b\nc "d"', samples }])).toBe(
    '# HELP told a\\\\b\\nc "d"\n# TYPE told gauge\ntold{reason="a\\"b\\\\c\\nd"} 1\n',
  )
})

it.each([
  [Number.NaN, 'NaN'],
  [Number.POSITIVE_INFINITY, '+Inf'],
  [Number.NEGATIVE_INFINITY, '-Inf'],
  [1e21, '1e+21'],
])('OPS-8 the number %s is written %s', (value, written) => {
  expect(inPrometheus([{ name: 'n', help: 'h', samples: [{ value }] }])).toContain(`\nn ${written}\n`)
})
