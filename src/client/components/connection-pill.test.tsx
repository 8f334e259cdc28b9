import { cleanup, fireEvent, render } from '@solidjs/testing-library'
import { afterEach, expect, it, vi } from 'vitest'
import type { ConnectionState } from '../feed/connection-state.ts'
import { ConnectionPill } from './connection-pill.tsx'

afterEach(cleanup)

const show = (state: ConnectionState, asOf = '') => {
  const useHere = vi.fn()
  return { useHere, ...render(() => <ConnectionPill feed={{ state: () => state, useHere }} asOf={asOf} />) }
}

it('ROOM-9 a screen that had to make room says so and can be taken up again', () => {
  const { getByRole, useHere } = show('elsewhere')
  expect(getByRole('status').textContent).toBe('Open on other screens')
  fireEvent.click(getByRole('button', { name: 'Use here' }))
  expect(useHere).toHaveBeenCalledOnce()
})

it('ROOM-9 no other screen is asked', () => {
  for (const state of ['connecting', 'live', 'reconnecting', 'polling', 'offline'] as const) {
    const { queryByRole, unmount } = show(state)
    expect(queryByRole('button')).toBeNull()
    unmount()
  }
})

it('ROOM-11 a page that is out of date says so and can be loaded anew', () => {
  const reload = vi.spyOn(location, 'reload').mockImplementation(() => {})
  const { getByRole } = show('outdated')
  expect(getByRole('status').textContent).toBe('Out of date')
  fireEvent.click(getByRole('button', { name: 'Reload the page' }))
  expect(reload).toHaveBeenCalledOnce()
  reload.mockRestore()
})

it('WAIT-21 how old what is shown is takes the label’s place, so that it is read out once', () => {
  expect(show('offline', 'As of 10:04, offline').getByRole('status').textContent).toBe('As of 10:04, offline')
})
