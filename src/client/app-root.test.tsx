import { cleanup, fireEvent, render, screen, waitFor } from '@solidjs/testing-library'
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { api } from './api/trpc.ts'
import { App } from './app-root.tsx'
import { aDoctor, anAppointment, person } from './testing/clinic.ts'

vi.mock('./api/trpc.ts', () => {
  const asked = () => ({ query: vi.fn(), mutate: vi.fn() })
  return {
    api: {
      session: { me: asked() },
      demo: { accounts: asked() },
      doctors: { list: asked(), days: asked() },
      appointments: { mine: asked(), cancel: asked() },
    },
  }
})
const ask = vi.mocked(api, { deep: true })

/** Their chunks, as a browser has them after the first visit: how long they take is no part of these tests. */
beforeAll(async () => {
  await import('./pages/find/find-page.tsx')
  await import('./pages/booking/doctor-page.tsx')
  await import('./pages/appointments/appointments-page.tsx')
}, 60_000)
beforeEach(() => {
  vi.resetAllMocks()
  // happy-dom has no layout, so nothing can be scrolled.
  vi.stubGlobal('scrollTo', () => {})
  ask.session.me.query.mockResolvedValue(person('patient'))
  ask.demo.accounts.query.mockResolvedValue({ offered: false, password: null, accounts: [] })
  ask.doctors.list.query.mockResolvedValue([aDoctor()])
  ask.doctors.days.query.mockResolvedValue([])
  ask.appointments.mine.query.mockResolvedValue([])
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

function open(path: string) {
  history.replaceState(null, '', path)
  return render(() => <App />)
}

/** As the browser says it when somebody presses Back. */
function goBack(path: string) {
  history.replaceState(null, '', path)
  dispatchEvent(new PopStateEvent('popstate'))
}

it('PAGE-1 a cancellation shows at once, not when the list is next looked at by itself', async () => {
  const held = anAppointment({ status: 'booked' })
  ask.appointments.mine.query.mockResolvedValueOnce([held])
  ask.appointments.mine.query.mockResolvedValue([{ ...held, status: 'cancelled' }])
  ask.appointments.cancel.mutate.mockResolvedValue({ status: 'cancelled' })
  open('/appointments')
  fireEvent.click(await screen.findByRole('button', { name: 'Cancel' }))
  fireEvent.click(await screen.findByRole('button', { name: 'Cancel appointment' }))
  await waitFor(() => expect(screen.getByRole('article').textContent).toMatch(/Cancelled/))
  expect(screen.queryByText('Booked')).toBeNull()
})

it('PAGE-1 who is signed in is asked once for a page, however many parts of it want to know', async () => {
  open('/appointments')
  await screen.findByRole('heading', { name: 'My appointments' })
  await screen.findByRole('button', { name: 'Sign out' })
  expect(ask.session.me.query).toHaveBeenCalledOnce()
})

it('PAGE-1 going back shows at once what was there, while it is asked for anew', async () => {
  open('/')
  fireEvent.click(await screen.findByRole('link', { name: /Dr. Ama Osei/ }))
  await screen.findByRole('heading', { name: 'Dr. Ama Osei' })
  ask.doctors.list.query.mockReturnValue(new Promise<never>(() => {}) as never)
  const skeletons: string[] = []
  const watch = new MutationObserver(() => {
    for (const each of document.querySelectorAll('.skeleton')) skeletons.push(each.className)
  })
  watch.observe(document.body, { childList: true, subtree: true })
  goBack('/')
  await screen.findByRole('link', { name: /Dr. Ama Osei/ })
  watch.disconnect()
  expect(skeletons).toEqual([])
})
