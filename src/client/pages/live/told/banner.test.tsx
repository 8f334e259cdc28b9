import { cleanup, fireEvent, render } from '@solidjs/testing-library'
import { createSignal } from 'solid-js'
import { afterEach, expect, it, vi } from 'vitest'
import type { Priority } from '../../../../queue/views/notifications.ts'
import { Banner } from './banner.tsx'
import type { Notice } from './create-notices.ts'

afterEach(cleanup)

const notice = (priority: Priority, message = 'The doctor is on a break'): Notice => ({
  id: 'n-1',
  type: 'doctor_status',
  priority,
  message,
  at: 1,
})

it('NOTE-8 the newest message is a banner by its priority, and can be closed', () => {
  const [newest, setNewest] = createSignal<Notice | null>(null)
  const close = vi.fn(() => setNewest(null))
  const screen = render(() => <Banner notice={newest()} onClose={close} />)
  const banner = () => screen.queryByRole('region', { name: 'New message' })
  expect(banner()).toBeNull()
  for (const priority of ['low', 'medium', 'high', 'urgent'] as const) {
    setNewest(notice(priority))
    expect(banner()?.classList.contains(priority)).toBe(true)
  }
  setNewest(notice('high', 'A new link'))
  expect(banner()?.textContent).toContain('A new link')
  fireEvent.click(screen.getByRole('button', { name: 'Close message' }))
  expect(close).toHaveBeenCalledOnce()
  expect(banner()).toBeNull()
})

it('WAIT-6 a banner is no region of its own to be heard: the page has those from its beginning', () => {
  const { container } = render(() => <Banner notice={notice('urgent')} onClose={() => {}} />)
  expect(container.querySelector('[aria-live], [role=alert], [role=status]')).toBeNull()
})
