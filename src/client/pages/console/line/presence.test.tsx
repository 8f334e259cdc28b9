import { cleanup, render } from '@solidjs/testing-library'
import { afterEach, expect, it } from 'vitest'
import { PresenceMark } from './presence.tsx'

afterEach(cleanup)

const said = (marks: { hasJoined: boolean; isReady: boolean }, isComing: boolean) => {
  const { container } = render(() => (
    <PresenceMark marks={{ ...marks, isConnected: false }} isComing={isComing} />
  ))
  return container.textContent?.trim()
}

it('LINK-3 CONSOLE-9 who is not here yet and has said that they are coming is said to be; being here says more', () => {
  expect(said({ hasJoined: false, isReady: false }, true)).toBe('Is coming')
  expect(said({ hasJoined: false, isReady: false }, false)).toBe('Not seen')
  expect(said({ hasJoined: true, isReady: false }, true)).toBe('Here')
  expect(said({ hasJoined: true, isReady: true }, true)).toBe('Ready')
})
