import { cleanup, fireEvent, render } from '@solidjs/testing-library'
import { createSignal } from 'solid-js'
import { afterEach, expect, it } from 'vitest'
import { Opener } from './opener.tsx'

afterEach(cleanup)

it('WAIT-5 LATE-5 says whether it is open; what is open stays until it is closed, even if no longer offered', () => {
  const [isOffered, setOffered] = createSignal(true)
  const screen = render(() => (
    <Opener says="Open" isOffered={isOffered()}>
      {(close) => (
        <p>
          Here it is
          <button type="button" onClick={close}>
            Close
          </button>
        </p>
      )}
    </Opener>
  ))
  const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
  const expanded = () => screen.getByRole('button', { name: 'Open' }).getAttribute('aria-expanded')
  expect(expanded()).toBe('false')
  expect(screen.queryByText('Here it is')).toBeNull()
  press('Open')
  screen.getByText('Here it is')
  expect(expanded()).toBe('true')
  setOffered(false)
  screen.getByText('Here it is')
  press('Close')
  expect(screen.queryByText('Here it is')).toBeNull()
  expect(screen.queryByRole('button', { name: 'Open' })).toBeNull()
})
