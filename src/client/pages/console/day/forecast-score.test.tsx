import { cleanup, render } from '@solidjs/testing-library'
import { QueryClient, QueryClientProvider } from '@tanstack/solid-query'
import { afterEach, expect, it, vi } from 'vitest'
import { ForecastScore } from './forecast-score.tsx'

const asked = vi.hoisted(() => vi.fn())
vi.mock('../../../api/trpc.ts', () => ({ api: { doctor: { forecasts: { query: asked } } } }))
afterEach(cleanup)

const show = () =>
  render(() => (
    <QueryClientProvider client={new QueryClient()}>
      <ForecastScore />
    </QueryClientProvider>
  ))

it('POS-4 the console says how the forecasts did', async () => {
  asked.mockResolvedValue({ count: 120, coverage: 0.8125, meanAbsoluteError: 330_000, pinball: 1 })
  const screen = show()
  const score = await screen.findByText(/81 of 100 turns/)
  expect(score.textContent).toBe(
    '81 of 100 turns came within the wait your patients were told, 6 min off on average (120 forecasts).',
  )
})

it('POS-4 and nothing while there is nothing to judge', async () => {
  asked.mockResolvedValue(null)
  const screen = show()
  await vi.waitFor(() => expect(asked).toHaveBeenCalled())
  expect(screen.container.textContent).toBe('')
})
