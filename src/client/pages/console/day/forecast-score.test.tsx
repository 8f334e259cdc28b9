import { cleanup, render } from '@solidjs/testing-library'
import { QueryClient, QueryClientProvider } from '@tanstack/solid-query'
import { afterEach, expect, it, vi } from 'vitest'
import { ForecastScore } from './forecast-score.tsx'

const asked = vi.hoisted(() => vi.fn())
vi.mock('../../../api/trpc.ts', () => ({ api: { doctor: { forecasts: { query: asked } } } }))
afterEach(cleanup)

const show = () =>
  render(() => (
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <ForecastScore />
    </QueryClientProvider>
  ))
const report = { coverage: 0.6909, meanAbsoluteError: 330_000, pinball: 1 }

it('POS-4 the console says how the forecasts did, in the numbers that there were', async () => {
  asked.mockResolvedValue({ ...report, count: 55, inside: 38 })
  const screen = show()
  const score = await screen.findByText(/38 of/)
  expect(score.textContent).toBe(
    'In 38 of your last 55 visits the turn came within the time that the patient was told first.',
  )
})

it.each([
  [1, 'In your last visit the turn came within the time that the patient was told first.'],
  [0, 'In your last visit the turn did not come within the time that the patient was told first.'],
])('POS-4 of one visit it is said whether, not in how many: %d', async (inside, says) => {
  asked.mockResolvedValue({ ...report, count: 1, inside })
  const screen = show()
  await screen.findByText(says)
})

it.each([
  ['there is nothing to judge', () => asked.mockResolvedValue(null)],
  ['it cannot be read', () => asked.mockRejectedValue(new Error('away'))],
])('POS-4 and nothing while %s', async (_, answer) => {
  asked.mockClear()
  answer()
  const screen = show()
  await vi.waitFor(() => expect(asked).toHaveBeenCalled())
  await new Promise(setImmediate)
  expect(screen.container.textContent).toBe('')
})
