import { cleanup, fireEvent, render } from '@solidjs/testing-library'
import { createSignal } from 'solid-js'
import { afterEach, expect, it, vi } from 'vitest'
import { Opener } from './opener.tsx'

afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

const PART = { text: 'Here it is' }

function screenOf(load: () => Promise<typeof PART>) {
  const [isOffered, setOffered] = createSignal(true)
  const screen = render(() => (
    <Opener says="Open" isOffered={isOffered()} load={load}>
      {({ text }, close) => (
        <p>
          {text}
          <button type="button" onClick={close}>
            Close
          </button>
        </p>
      )}
    </Opener>
  ))
  return {
    ...screen,
    setOffered,
    press: (name: string) => fireEvent.click(screen.getByRole('button', { name })),
  }
}

it('OPS-3 what a press opens says that it is coming, and why it did not come; a reload is offered once asking again was in vain', async () => {
  const load = vi.fn<() => Promise<typeof PART>>().mockRejectedValue(new TypeError('Failed to fetch'))
  const reload = vi.spyOn(location, 'reload').mockImplementation(() => {})
  const screen = screenOf(load)
  expect(load).not.toHaveBeenCalled()
  screen.press('Open')
  expect(screen.getByRole('status').textContent).toBe('Opening…')
  expect((await screen.findByRole('alert')).textContent).toContain('We cannot reach Anteroom')

  screen.press('Try again')
  fireEvent.click(await screen.findByRole('button', { name: 'Reload the page' }))
  expect(load).toHaveBeenCalledTimes(2)
  expect(reload).toHaveBeenCalledOnce()
})

it('OPS-3 a load that succeeds at the second press opens what was asked for', async () => {
  const load = vi.fn(async () => PART).mockRejectedValueOnce(new TypeError('Failed to fetch'))
  const screen = screenOf(load)
  screen.press('Open')
  await screen.findByRole('alert')
  screen.press('Try again')
  await screen.findByText('Here it is')
  expect(screen.queryByRole('alert')).toBeNull()
})

it('WAIT-5 LATE-5 says whether it is open; what is open stays until it is closed, even if no longer offered', async () => {
  const screen = screenOf(async () => PART)
  const expanded = () => screen.getByRole('button', { name: 'Open' }).getAttribute('aria-expanded')
  expect(expanded()).toBe('false')
  screen.press('Open')
  await screen.findByText('Here it is')
  expect(expanded()).toBe('true')
  screen.setOffered(false)
  screen.getByText('Here it is')
  screen.press('Close')
  expect(screen.queryByText('Here it is')).toBeNull()
  expect(screen.queryByRole('button', { name: 'Open' })).toBeNull()
})
