import { createRoot, createSignal } from 'solid-js'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createWakeLock } from './wake-lock.ts'

type Lock = { onrelease: (() => void) | null; release: ReturnType<typeof vi.fn> }
const request = vi.fn()
const settled = () => new Promise((resolve) => setTimeout(resolve, 0))

beforeEach(() => {
  request.mockReset()
  request.mockImplementation(async (): Promise<Lock> => {
    const lock: Lock = { onrelease: null, release: vi.fn(async () => lock.onrelease?.()) }
    return lock
  })
  Object.defineProperty(navigator, 'wakeLock', { configurable: true, value: { request } })
})
afterEach(() => {
  Reflect.deleteProperty(navigator, 'wakeLock')
  vi.restoreAllMocks()
})

function near() {
  const [wanted, setWanted] = createSignal(false)
  const dispose = createRoot((dispose) => {
    createWakeLock(wanted)
    return dispose
  })
  return { setWanted, dispose }
}
const lockOf = (call: number) => request.mock.results[call]?.value as Promise<Lock>
const look = () => document.dispatchEvent(new Event('visibilitychange'))

it('NOTE-8 the screen stays on while a turn is near, and no longer', async () => {
  const { setWanted, dispose } = near()
  await settled()
  expect(request).not.toHaveBeenCalled()
  setWanted(true)
  await settled()
  expect(request.mock.calls).toEqual([['screen']])
  setWanted(false)
  await settled()
  expect((await lockOf(0)).release).toHaveBeenCalledOnce()
  dispose()
})

it('NOTE-8 what the system has taken away is asked for again when the page is looked at', async () => {
  const { setWanted, dispose } = near()
  setWanted(true)
  await settled()
  ;(await lockOf(0)).onrelease?.()
  look()
  await settled()
  expect(request).toHaveBeenCalledTimes(2)
  dispose()
  await settled()
  expect((await lockOf(1)).release).toHaveBeenCalledOnce()
  look()
  await settled()
  expect(request).toHaveBeenCalledTimes(2)
})

it('NOTE-8 a browser that will not, or cannot, costs the page nothing', async () => {
  request.mockRejectedValue(new DOMException('low battery', 'NotAllowedError'))
  const first = near()
  first.setWanted(true)
  await settled()
  first.dispose()
  Reflect.deleteProperty(navigator, 'wakeLock')
  const second = near()
  second.setWanted(true)
  await settled()
  second.dispose()
  expect(request).toHaveBeenCalledOnce()
})
