import { cleanup, render } from '@solidjs/testing-library'
import { createSignal } from 'solid-js'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Closed } from '../../../../queue/views/view.ts'

beforeEach(() => vi.resetModules())
afterEach(() => {
  cleanup()
  vi.doUnmock('../waiting/on-press.ts')
})

const MissedPanel = (props: { token: number }) => <button type="button">New token after {props.token}</button>

async function panelOf(first: Closed) {
  const { ClosedPanel } = await import('./closed-panel.tsx')
  const [stage, setStage] = createSignal(first)
  return { ...render(() => <ClosedPanel appointmentId="a-1" token={7} stage={stage()} />), setStage }
}

it('LATE-2 a missed turn says so at once, and the second chance is loaded then, not before', async () => {
  const loaded = vi.fn()
  vi.doMock('../waiting/on-press.ts', () => {
    loaded()
    return { onPress: { MissedPanel } }
  })
  const screen = await panelOf('completed')
  screen.getByText('Your visit is over')
  await vi.dynamicImportSettled()
  expect(loaded).not.toHaveBeenCalled()
  screen.setStage('no_show')
  screen.getByRole('heading', { name: 'You were late. Appointment Missed!' })
  await screen.findByRole('button', { name: 'New token after 7' })
  expect(screen.queryByRole('link')).toBeNull()
})

it('LATE-2 a second chance that cannot be loaded leaves the way to the appointments, which offer it', async () => {
  vi.doMock('../waiting/on-press.ts', () => {
    throw new TypeError('Failed to fetch dynamically imported module')
  })
  const screen = await panelOf('no_show')
  await vi.dynamicImportSettled()
  screen.getByRole('heading', { name: 'You were late. Appointment Missed!' })
  expect(screen.getByRole('link', { name: 'My appointments' }).getAttribute('href')).toBe('/appointments')
})
