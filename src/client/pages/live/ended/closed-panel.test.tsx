import { cleanup, render, within } from '@solidjs/testing-library'
import { createSignal } from 'solid-js'
import { afterEach, expect, it, vi } from 'vitest'
import { given } from '../../../../queue/testing/day.ts'
import { type Closed, publicView } from '../../../../queue/views/view.ts'
import { appointment } from '../../../testing/appointment.ts'
import { ClosedPanel } from './closed-panel.tsx'

vi.mock('../../../api/light-trpc.ts', () => ({
  api: { appointments: { one: { query: vi.fn(async () => appointment(1)) }, reassign: { mutate: vi.fn() } } },
}))
afterEach(cleanup)

it('LATE-2 a missed turn says so and offers the second chance; another ending leads to the appointments', () => {
  const [stage, setStage] = createSignal<Closed>('completed')
  const { container } = render(() => (
    <ClosedPanel appointment={appointment(1)} token={7} stage={stage()} view={publicView(given())} now={0} />
  ))
  const screen = within(container)
  screen.getByRole('heading', { name: 'Your visit is over' })
  expect(screen.getByRole('link', { name: 'My appointments' }).getAttribute('href')).toBe('/appointments')
  setStage('no_show')
  screen.getByRole('heading', { name: 'You were late. Appointment Missed!' })
  screen.getByRole('button', { name: /new token/i })
  expect(screen.queryByRole('link')).toBeNull()
})
