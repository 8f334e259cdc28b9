import { createRoot, createSignal } from 'solid-js'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { PublicView } from '../../queue/views/view.ts'
import type { ConnectionState } from '../feed/connection-state.ts'
import { keptView } from '../feed/kept-view.ts'
import { createAway } from './create-away.ts'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] })
  vi.setSystemTime(1_000_000)
})
afterEach(() => {
  vi.useRealTimers()
  localStorage.clear()
})

const viewOf = (seq: number) => ({ seq }) as PublicView

function page(appointmentId = 'a-1') {
  const [view, setView] = createSignal<PublicView | null>(null)
  const [state, setState] = createSignal<ConnectionState>('connecting')
  const dispose = createRoot((dispose) => {
    createAway(appointmentId, { view, state })
    return dispose
  })
  return { setView, setState, dispose }
}
const look = () => document.dispatchEvent(new Event('visibilitychange'))

it('PWA-2 what the screen shows is kept with when it was so, as long as it is of now', () => {
  const { setView, setState, dispose } = page()
  setView(viewOf(4))
  expect(keptView({ appointmentId: 'a-1' })).toBeNull()
  setState('live')
  expect(keptView({ appointmentId: 'a-1' })).toEqual({ appointmentId: 'a-1', at: 1_000_000, view: viewOf(4) })

  vi.setSystemTime(1_060_000)
  look()
  expect(keptView({ appointmentId: 'a-1' })).toMatchObject({ at: 1_060_000 })
  setState('offline')
  vi.setSystemTime(1_120_000)
  look()
  expect(keptView({ appointmentId: 'a-1' })).toMatchObject({ at: 1_060_000 })
  dispose()
  setState('live')
  look()
  expect(keptView({ appointmentId: 'a-1' })).toMatchObject({ at: 1_060_000 })
})

it('PWA-2 of another appointment nothing is shown, nor on the console', () => {
  const { setView, setState, dispose } = page('a-2')
  setView(viewOf(4))
  setState('live')
  expect(keptView({ appointmentId: 'a-1' })).toBeNull()
  expect(keptView({ key: 'osei:2026-12-01' })).toBeNull()
  expect(keptView({ appointmentId: 'a-2' })).not.toBeNull()
  dispose()
})
