import { cleanup } from '@solidjs/testing-library'
import { afterEach, beforeAll, expect, it, vi } from 'vitest'
import { api } from './api/light-trpc.ts'
import { appointment } from './testing/appointment.ts'

vi.mock('./api/light-trpc.ts', () => {
  const never = () => ({ query: vi.fn(() => new Promise<never>(() => {})) })
  return {
    api: {
      appointments: { one: { query: vi.fn() } },
      queue: { ticket: never(), snapshot: never() },
    },
  }
})
vi.mock('./pages/live/live-page.tsx', () => ({ LivePage: () => <p>the waiting room</p> }))

/** Compiling it takes longer than a test may. */
beforeAll(() => import('./pages/live/later.ts').then(() => {}), 60_000)
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
  // biome-ignore lint/suspicious/noDocumentCookie: there is no other way here.
  document.cookie = 'anteroom.language=; max-age=0; path=/'
  document.body.replaceChildren()
})

async function mount() {
  const root = document.body.appendChild(document.createElement('div'))
  const { mountLive } = await import('./live-root.tsx')
  await mountLive(root, 'a-1')
  return root
}

it.each([
  ['doctor', 'Open your console', '/console'],
  ['staff', 'To the start page', '/'],
] as const)(
  'WAIT-13 a %s at a patient’s page reads whose it is and is led to their own',
  async (viewer, says, href) => {
    vi.mocked(api.appointments.one.query).mockResolvedValue({ ...appointment(3), viewer })
    const root = await mount()
    await vi.waitFor(() => expect(root.querySelector('h1')?.textContent).toBe('The waiting room of token 3'))
    expect(root.textContent).not.toContain('the waiting room')
    const way = root.querySelector('main a')
    expect([way?.textContent, way?.getAttribute('href')]).toEqual([says, href])
    expect(document.title).toBe('The waiting room of token 3 · Anteroom')
  },
)

it('WAIT-22 the room is asked for as soon as the page is opened, before it is known whose it is', async () => {
  vi.mocked(api.queue.ticket.query).mockClear()
  vi.mocked(api.appointments.one.query).mockReturnValueOnce(new Promise(() => {}) as never)
  await mount()
  expect(vi.mocked(api.queue.ticket.query).mock.calls[0]?.[0]).toEqual({ appointmentId: 'a-1' })
  expect(api.queue.snapshot.query).toHaveBeenCalled()
})

it('WAIT-8 a link that names no appointment says so, in the tab as well', async () => {
  const refused = Object.assign(new Error('nothing here'), { data: { refusal: 'NOT_FOUND' } })
  vi.mocked(api.appointments.one.query).mockRejectedValueOnce(refused)
  const root = await mount()
  await vi.waitFor(() => expect(root.querySelector('h1')?.textContent).toBe('No such appointment'))
  expect(document.title).toBe('No such appointment · Anteroom')
})

it('WAIT-14 a page that could not be loaded without a network is loaded by itself when there is one', async () => {
  const one = vi.mocked(api.appointments.one.query)
  one.mockRejectedValueOnce(new TypeError('Failed to fetch')).mockResolvedValueOnce(appointment(3))
  const root = await mount()
  await vi.waitFor(() => expect(root.textContent).toContain('We cannot reach Anteroom'))
  dispatchEvent(new Event('online'))
  await vi.waitFor(() => expect(root.textContent).toContain('the waiting room'))
  expect(root.textContent).not.toContain('We cannot reach')
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
