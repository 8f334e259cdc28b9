import { cleanup } from '@solidjs/testing-library'
import { afterEach, expect, it, vi } from 'vitest'
import { api } from './api/light-trpc.ts'
import { appointment } from './testing/appointment.ts'

vi.mock('./api/light-trpc.ts', () => ({ api: { appointments: { one: { query: vi.fn() } } } }))
vi.mock('./pages/live/live-page.tsx', () => ({ LivePage: () => <p>the waiting room</p> }))

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
  // biome-ignore lint/suspicious/noDocumentCookie: there is no other way here.
  document.cookie = 'anteroom.language=; max-age=0; path=/'
  document.body.replaceChildren()
})

/** The page of somebody whose account says so; how often it was loaded anew. */
async function open(language: 'en' | 'hi' | null) {
  const reload = vi.fn()
  vi.stubGlobal('location', { ...location, reload })
  vi.mocked(api.appointments.one.query).mockResolvedValue({ ...appointment(3), language } as never)
  const root = document.body.appendChild(document.createElement('div'))
  const { mountLive } = await import('./live-root.tsx')
  await mountLive(root, 'a-1')
  await vi.waitFor(() =>
    expect(reload.mock.calls.length + (root.textContent?.includes('the waiting room') ? 1 : 0)).toBe(1),
  )
  return reload.mock.calls.length
}

it('LANG-2 a language chosen on another device is the waiting room’s too, opened by itself', async () => {
  expect(await open('hi')).toBe(1)
  // Loaded anew the page has it, and stays.
  expect(await open('hi')).toBe(0)
})

it('LANG-2 without a choice, or with the one it has, it just opens', async () => {
  expect(await open(null)).toBe(0)
  expect(await open('en')).toBe(0)
})
